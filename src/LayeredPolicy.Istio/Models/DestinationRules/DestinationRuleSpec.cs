using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>DestinationRuleSpec</c> object.</summary>
public sealed class DestinationRuleSpec
{
    /// <summary>The <c>exportTo</c> field.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>The <c>host</c> field.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>The <c>subsets</c> field.</summary>
    [JsonPropertyName("subsets")]
    public IList<Subset>? Subsets { get; set; }

    /// <summary>The <c>trafficPolicy</c> field.</summary>
    [JsonPropertyName("trafficPolicy")]
    public TrafficPolicy? TrafficPolicy { get; set; }

    /// <summary>The <c>workloadSelector</c> field.</summary>
    [JsonPropertyName("workloadSelector")]
    public WorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
