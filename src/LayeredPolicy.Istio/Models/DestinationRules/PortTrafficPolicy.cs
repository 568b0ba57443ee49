using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>
/// Settings of one port. They replace the settings of the destination whole: a part that is absent here is the proxy's default, not the
/// destination's.
/// </summary>
public sealed class PortTrafficPolicy
{
    /// <summary>Limits on connections and requests.</summary>
    [JsonPropertyName("connectionPool")]
    public ConnectionPoolSettings? ConnectionPool { get; set; }

    /// <summary>How an endpoint is chosen.</summary>
    [JsonPropertyName("loadBalancer")]
    public LoadBalancerSettings? LoadBalancer { get; set; }

    /// <summary>When an endpoint that fails is left alone for a while.</summary>
    [JsonPropertyName("outlierDetection")]
    public OutlierDetection? OutlierDetection { get; set; }

    /// <summary>The Service port that the settings are for.</summary>
    [JsonPropertyName("port")]
    public PortSelector? Port { get; set; }

    /// <summary>TLS towards the destination.</summary>
    /// <remarks>Present but empty means plaintext: it switches automatic mutual TLS off, and the caller loses its identity.</remarks>
    [JsonPropertyName("tls")]
    public ClientTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
