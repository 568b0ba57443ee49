using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>What the registered workload entries look like.</summary>
public sealed class WorkloadGroupSpec
{
    /// <summary>Labels and annotations of the entries.</summary>
    [JsonPropertyName("metadata")]
    public WorkloadGroupMetadata? Metadata { get; set; }

    /// <summary>How the health of the machine is found out.</summary>
    [JsonPropertyName("probe")]
    public ReadinessProbe? Probe { get; set; }

    /// <summary>The workload entry that each machine gets; required. Its address is filled in at registration.</summary>
    [JsonPropertyName("template")]
    public WorkloadEntrySpec? Template { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
