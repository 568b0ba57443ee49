using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which workloads, and what they report.</summary>
public sealed class TelemetrySpec
{
    /// <summary>Access log settings.</summary>
    [JsonPropertyName("accessLogging")]
    public IList<AccessLogging>? AccessLogging { get; set; }

    /// <summary>Metric settings.</summary>
    [JsonPropertyName("metrics")]
    public IList<TelemetryMetrics>? Metrics { get; set; }

    /// <summary>The workloads, by pod label.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>One object that the settings attach to; the older form of <see cref="TargetRefs"/>.</summary>
    [JsonPropertyName("targetRef")]
    public PolicyTargetReference? TargetRef { get; set; }

    /// <summary>Objects that the settings attach to, any of them.</summary>
    [JsonPropertyName("targetRefs")]
    public IList<PolicyTargetReference>? TargetRefs { get; set; }

    /// <summary>Trace settings.</summary>
    [JsonPropertyName("tracing")]
    public IList<Tracing>? Tracing { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
