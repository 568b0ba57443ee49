using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Limits on connections and requests.</summary>
public sealed class ConnectionPoolSettings
{
    /// <summary>Limits of HTTP requests.</summary>
    [JsonPropertyName("http")]
    public HttpConnectionSettings? Http { get; set; }

    /// <summary>Limits of connections.</summary>
    [JsonPropertyName("tcp")]
    public TcpConnectionSettings? Tcp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
