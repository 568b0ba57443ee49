using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>How a caller talks to the destination.</summary>
public sealed class TrafficPolicy
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

    /// <summary>Settings for single ports.</summary>
    [JsonPropertyName("portLevelSettings")]
    public IList<PortTrafficPolicy>? PortLevelSettings { get; set; }

    /// <summary>Sends the PROXY header to the destination.</summary>
    [JsonPropertyName("proxyProtocol")]
    public ProxyProtocol? ProxyProtocol { get; set; }

    /// <summary>Limits retries to a share of the requests.</summary>
    [JsonPropertyName("retryBudget")]
    public RetryBudget? RetryBudget { get; set; }

    /// <summary>TLS towards the destination.</summary>
    /// <remarks>Present but empty means plaintext: it switches automatic mutual TLS off, and the caller loses its identity.</remarks>
    [JsonPropertyName("tls")]
    public ClientTlsSettings? Tls { get; set; }

    /// <summary>Tunnels TCP traffic through a proxy.</summary>
    [JsonPropertyName("tunnel")]
    public TunnelSettings? Tunnel { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
