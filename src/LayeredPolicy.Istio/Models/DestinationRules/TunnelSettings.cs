using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A tunnel through the destination.</summary>
public sealed class TunnelSettings
{
    /// <summary><c>CONNECT</c> or <c>POST</c>.</summary>
    /// <value><c>CONNECT</c> when absent.</value>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>The host behind the proxy; required.</summary>
    [JsonPropertyName("targetHost")]
    public string? TargetHost { get; set; }

    /// <summary>Its port; required.</summary>
    [JsonPropertyName("targetPort")]
    public long? TargetPort { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
