using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The PROXY header.</summary>
public sealed class ProxyProtocol
{
    /// <summary>One of <see cref="ProxyProtocolVersions"/>.</summary>
    /// <value><c>V1</c> when absent.</value>
    [JsonPropertyName("version")]
    public string? Version { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
