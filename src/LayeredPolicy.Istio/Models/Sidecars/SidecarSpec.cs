using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which workloads, and what their proxies listen on and know.</summary>
public sealed class SidecarSpec
{
    /// <summary>Outbound listeners and the hosts imported through them. Absent means every host of every namespace.</summary>
    [JsonPropertyName("egress")]
    public IList<SidecarEgressListener>? Egress { get; set; }

    /// <summary>Connection limits of inbound traffic.</summary>
    [JsonPropertyName("inboundConnectionPool")]
    public ConnectionPoolSettings? InboundConnectionPool { get; set; }

    /// <summary>Inbound listeners; when present they replace those made from Services.</summary>
    [JsonPropertyName("ingress")]
    public IList<SidecarIngressListener>? Ingress { get; set; }

    /// <summary>What happens to destinations that the proxy does not know. Absent: the mesh default.</summary>
    [JsonPropertyName("outboundTrafficPolicy")]
    public OutboundTrafficPolicy? OutboundTrafficPolicy { get; set; }

    /// <summary>The workloads, by pod label. Absent: the default of the namespace, or of the mesh in the root namespace.</summary>
    [JsonPropertyName("workloadSelector")]
    public NetworkingWorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
