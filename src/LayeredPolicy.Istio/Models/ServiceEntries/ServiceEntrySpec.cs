using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ServiceEntrySpec</c> object.</summary>
public sealed class ServiceEntrySpec
{
    /// <summary>The <c>addresses</c> field.</summary>
    [JsonPropertyName("addresses")]
    public IList<string>? Addresses { get; set; }

    /// <summary>The <c>endpoints</c> field.</summary>
    [JsonPropertyName("endpoints")]
    public IList<WorkloadEntrySpec>? Endpoints { get; set; }

    /// <summary>The <c>exportTo</c> field.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>The <c>hosts</c> field.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>The <c>location</c> field.</summary>
    [JsonPropertyName("location")]
    public string? Location { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<ServicePort>? Ports { get; set; }

    /// <summary>The <c>resolution</c> field.</summary>
    [JsonPropertyName("resolution")]
    public string? Resolution { get; set; }

    /// <summary>The <c>subjectAltNames</c> field.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>The <c>workloadSelector</c> field.</summary>
    [JsonPropertyName("workloadSelector")]
    public NetworkingWorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
