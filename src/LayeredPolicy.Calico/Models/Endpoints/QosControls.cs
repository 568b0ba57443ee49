using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Limits on what the workload may send and receive; they never change a verdict.</summary>
public sealed class QosControls
{
    /// <summary>Bits per second to the workload.</summary>
    [JsonPropertyName("ingressBandwidth")]
    public long? IngressBandwidth { get; set; }

    /// <summary>Bits per second from the workload.</summary>
    [JsonPropertyName("egressBandwidth")]
    public long? EgressBandwidth { get; set; }

    /// <summary>Bits that may exceed the ingress bandwidth at once.</summary>
    [JsonPropertyName("ingressBurst")]
    public long? IngressBurst { get; set; }

    /// <summary>Bits that may exceed the egress bandwidth at once.</summary>
    [JsonPropertyName("egressBurst")]
    public long? EgressBurst { get; set; }

    /// <summary>Highest bits per second during an ingress burst.</summary>
    [JsonPropertyName("ingressPeakrate")]
    public long? IngressPeakrate { get; set; }

    /// <summary>Highest bits per second during an egress burst.</summary>
    [JsonPropertyName("egressPeakrate")]
    public long? EgressPeakrate { get; set; }

    /// <summary>Bytes of the smallest ingress burst.</summary>
    [JsonPropertyName("ingressMinburst")]
    public long? IngressMinburst { get; set; }

    /// <summary>Bytes of the smallest egress burst.</summary>
    [JsonPropertyName("egressMinburst")]
    public long? EgressMinburst { get; set; }

    /// <summary>Packets per second to the workload.</summary>
    [JsonPropertyName("ingressPacketRate")]
    public long? IngressPacketRate { get; set; }

    /// <summary>Packets per second from the workload.</summary>
    [JsonPropertyName("egressPacketRate")]
    public long? EgressPacketRate { get; set; }

    /// <summary>Packets that may exceed the ingress rate at once.</summary>
    [JsonPropertyName("ingressPacketBurst")]
    public long? IngressPacketBurst { get; set; }

    /// <summary>Packets that may exceed the egress rate at once.</summary>
    [JsonPropertyName("egressPacketBurst")]
    public long? EgressPacketBurst { get; set; }

    /// <summary>Most connections to the workload.</summary>
    [JsonPropertyName("ingressMaxConnections")]
    public long? IngressMaxConnections { get; set; }

    /// <summary>Most connections from the workload.</summary>
    [JsonPropertyName("egressMaxConnections")]
    public long? EgressMaxConnections { get; set; }

    /// <summary>The DSCP value of traffic from the workload, by number or name.</summary>
    [JsonPropertyName("dscp")]
    public IntOrString? Dscp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
