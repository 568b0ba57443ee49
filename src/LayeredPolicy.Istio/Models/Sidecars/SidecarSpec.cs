using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>SidecarSpec</c> object.</summary>
public sealed class SidecarSpec
{
    /// <summary>The <c>egress</c> field.</summary>
    [JsonPropertyName("egress")]
    public IList<SidecarEgressListener>? Egress { get; set; }

    /// <summary>The <c>inboundConnectionPool</c> field.</summary>
    [JsonPropertyName("inboundConnectionPool")]
    public ConnectionPoolSettings? InboundConnectionPool { get; set; }

    /// <summary>The <c>ingress</c> field.</summary>
    [JsonPropertyName("ingress")]
    public IList<SidecarIngressListener>? Ingress { get; set; }

    /// <summary>The <c>outboundTrafficPolicy</c> field.</summary>
    [JsonPropertyName("outboundTrafficPolicy")]
    public OutboundTrafficPolicy? OutboundTrafficPolicy { get; set; }

    /// <summary>The <c>workloadSelector</c> field.</summary>
    [JsonPropertyName("workloadSelector")]
    public NetworkingWorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
