using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>PortTrafficPolicy</c> object.</summary>
public sealed class PortTrafficPolicy
{
    /// <summary>The <c>connectionPool</c> field.</summary>
    [JsonPropertyName("connectionPool")]
    public ConnectionPoolSettings? ConnectionPool { get; set; }

    /// <summary>The <c>loadBalancer</c> field.</summary>
    [JsonPropertyName("loadBalancer")]
    public LoadBalancerSettings? LoadBalancer { get; set; }

    /// <summary>The <c>outlierDetection</c> field.</summary>
    [JsonPropertyName("outlierDetection")]
    public OutlierDetection? OutlierDetection { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public PortSelector? Port { get; set; }

    /// <summary>The <c>tls</c> field.</summary>
    [JsonPropertyName("tls")]
    public ClientTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
