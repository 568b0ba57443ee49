using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The host and how callers talk to it.</summary>
public sealed class DestinationRuleSpec
{
    /// <summary>Namespaces whose callers see the rule: <c>.</c>, <c>*</c> or names. Absent: the mesh default, all.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>The service, by its DNS name; a short name is completed with the rule's namespace; required.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>Named versions of the service, by label.</summary>
    [JsonPropertyName("subsets")]
    public IList<Subset>? Subsets { get; set; }

    /// <summary>Settings for every port and subset without its own.</summary>
    [JsonPropertyName("trafficPolicy")]
    public TrafficPolicy? TrafficPolicy { get; set; }

    /// <summary>The callers that the rule is for, in its own namespace.</summary>
    [JsonPropertyName("workloadSelector")]
    public WorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
