using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which requests are logged.</summary>
public sealed class AccessLogFilter
{
    /// <summary>A CEL expression that is true for them.</summary>
    [JsonPropertyName("expression")]
    public string? Expression { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
