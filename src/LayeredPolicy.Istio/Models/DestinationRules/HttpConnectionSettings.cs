using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Limits of HTTP requests.</summary>
public sealed class HttpConnectionSettings
{
    /// <summary>Whether HTTP/1.1 is upgraded, one of <see cref="H2UpgradePolicies"/>.</summary>
    [JsonPropertyName("h2UpgradePolicy")]
    public string? H2UpgradePolicy { get; set; }

    /// <summary>Requests that may wait for a connection.</summary>
    /// <value>4,294,967,295 when absent.</value>
    [JsonPropertyName("http1MaxPendingRequests")]
    public int? Http1MaxPendingRequests { get; set; }

    /// <summary>HTTP/2 pings.</summary>
    [JsonPropertyName("http2KeepAlive")]
    public Http2KeepAlive? Http2KeepAlive { get; set; }

    /// <summary>Requests at a time.</summary>
    /// <value>4,294,967,295 when absent.</value>
    [JsonPropertyName("http2MaxRequests")]
    public int? Http2MaxRequests { get; set; }

    /// <summary>Time without requests after which a connection is closed.</summary>
    /// <value>1 hour when absent.</value>
    [JsonPropertyName("idleTimeout")]
    public string? IdleTimeout { get; set; }

    /// <summary>Streams at a time of an HTTP/2 connection.</summary>
    [JsonPropertyName("maxConcurrentStreams")]
    public int? MaxConcurrentStreams { get; set; }

    /// <summary>Requests after which a connection is closed; 0 is no limit.</summary>
    /// <value>0 when absent.</value>
    [JsonPropertyName("maxRequestsPerConnection")]
    public int? MaxRequestsPerConnection { get; set; }

    /// <summary>Retries at a time.</summary>
    /// <value>4,294,967,295 when absent.</value>
    [JsonPropertyName("maxRetries")]
    public int? MaxRetries { get; set; }

    /// <summary>Whether the caller's HTTP version is kept.</summary>
    [JsonPropertyName("useClientProtocol")]
    public bool? UseClientProtocol { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
