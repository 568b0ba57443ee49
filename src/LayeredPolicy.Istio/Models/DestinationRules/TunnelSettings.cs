using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>TunnelSettings</c> object.</summary>
public sealed class TunnelSettings
{
    /// <summary>The <c>protocol</c> field.</summary>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>The <c>targetHost</c> field.</summary>
    [JsonPropertyName("targetHost")]
    public string? TargetHost { get; set; }

    /// <summary>The <c>targetPort</c> field.</summary>
    [JsonPropertyName("targetPort")]
    public long? TargetPort { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
