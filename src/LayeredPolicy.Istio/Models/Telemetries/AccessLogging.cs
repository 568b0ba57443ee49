using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Access logs.</summary>
public sealed class AccessLogging
{
    /// <summary>Switches the logs off.</summary>
    [JsonPropertyName("disabled")]
    public bool? Disabled { get; set; }

    /// <summary>Which requests are logged.</summary>
    [JsonPropertyName("filter")]
    public AccessLogFilter? Filter { get; set; }

    /// <summary>Which side reports.</summary>
    [JsonPropertyName("match")]
    public LogSelector? Match { get; set; }

    /// <summary>Where logs go. Absent: the mesh default.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
