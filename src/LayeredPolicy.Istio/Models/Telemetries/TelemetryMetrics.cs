using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>TelemetryMetrics</c> object.</summary>
public sealed class TelemetryMetrics
{
    /// <summary>The <c>overrides</c> field.</summary>
    [JsonPropertyName("overrides")]
    public IList<MetricsOverrides>? Overrides { get; set; }

    /// <summary>The <c>providers</c> field.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>The <c>reportingInterval</c> field.</summary>
    [JsonPropertyName("reportingInterval")]
    public string? ReportingInterval { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
