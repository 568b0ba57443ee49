using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Limits of connections.</summary>
public sealed class TcpConnectionSettings
{
    /// <summary>Time to connect, as a duration.</summary>
    /// <value>10 seconds when absent.</value>
    [JsonPropertyName("connectTimeout")]
    public string? ConnectTimeout { get; set; }

    /// <summary>Time without bytes after which a connection is closed; <c>0s</c> never.</summary>
    /// <value>1 hour when absent.</value>
    [JsonPropertyName("idleTimeout")]
    public string? IdleTimeout { get; set; }

    /// <summary>Time after which a connection is closed at all. Absent: never.</summary>
    [JsonPropertyName("maxConnectionDuration")]
    public string? MaxConnectionDuration { get; set; }

    /// <summary>Connections at most.</summary>
    /// <value>4,294,967,295 when absent.</value>
    [JsonPropertyName("maxConnections")]
    public int? MaxConnections { get; set; }

    /// <summary>Keep-alive probes of the operating system.</summary>
    [JsonPropertyName("tcpKeepalive")]
    public TcpKeepalive? TcpKeepalive { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
