using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which metrics; one of the two names is given.</summary>
public sealed class MetricSelector
{
    /// <summary>Another metric, by name.</summary>
    [JsonPropertyName("customMetric")]
    public string? CustomMetric { get; set; }

    /// <summary>A standard metric, one of <see cref="MetricNames"/>.</summary>
    [JsonPropertyName("metric")]
    public string? Metric { get; set; }

    /// <summary>Which side reports, one of <see cref="TelemetryModes"/>.</summary>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
