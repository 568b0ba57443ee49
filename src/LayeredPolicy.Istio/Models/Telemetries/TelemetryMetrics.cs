using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Metrics.</summary>
public sealed class TelemetryMetrics
{
    /// <summary>Changes of single metrics.</summary>
    [JsonPropertyName("overrides")]
    public IList<MetricsOverrides>? Overrides { get; set; }

    /// <summary>Where metrics go. Absent: the mesh default.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>Time between reports of long connections.</summary>
    [JsonPropertyName("reportingInterval")]
    public string? ReportingInterval { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
