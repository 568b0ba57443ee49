using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>QosControls</c> object.</summary>
public sealed class QosControls
{
    /// <summary>The <c>ingressBandwidth</c> field.</summary>
    [JsonPropertyName("ingressBandwidth")]
    public long? IngressBandwidth { get; set; }

    /// <summary>The <c>egressBandwidth</c> field.</summary>
    [JsonPropertyName("egressBandwidth")]
    public long? EgressBandwidth { get; set; }

    /// <summary>The <c>ingressBurst</c> field.</summary>
    [JsonPropertyName("ingressBurst")]
    public long? IngressBurst { get; set; }

    /// <summary>The <c>egressBurst</c> field.</summary>
    [JsonPropertyName("egressBurst")]
    public long? EgressBurst { get; set; }

    /// <summary>The <c>ingressPeakrate</c> field.</summary>
    [JsonPropertyName("ingressPeakrate")]
    public long? IngressPeakrate { get; set; }

    /// <summary>The <c>egressPeakrate</c> field.</summary>
    [JsonPropertyName("egressPeakrate")]
    public long? EgressPeakrate { get; set; }

    /// <summary>The <c>ingressMinburst</c> field.</summary>
    [JsonPropertyName("ingressMinburst")]
    public long? IngressMinburst { get; set; }

    /// <summary>The <c>egressMinburst</c> field.</summary>
    [JsonPropertyName("egressMinburst")]
    public long? EgressMinburst { get; set; }

    /// <summary>The <c>ingressPacketRate</c> field.</summary>
    [JsonPropertyName("ingressPacketRate")]
    public long? IngressPacketRate { get; set; }

    /// <summary>The <c>egressPacketRate</c> field.</summary>
    [JsonPropertyName("egressPacketRate")]
    public long? EgressPacketRate { get; set; }

    /// <summary>The <c>ingressPacketBurst</c> field.</summary>
    [JsonPropertyName("ingressPacketBurst")]
    public long? IngressPacketBurst { get; set; }

    /// <summary>The <c>egressPacketBurst</c> field.</summary>
    [JsonPropertyName("egressPacketBurst")]
    public long? EgressPacketBurst { get; set; }

    /// <summary>The <c>ingressMaxConnections</c> field.</summary>
    [JsonPropertyName("ingressMaxConnections")]
    public long? IngressMaxConnections { get; set; }

    /// <summary>The <c>egressMaxConnections</c> field.</summary>
    [JsonPropertyName("egressMaxConnections")]
    public long? EgressMaxConnections { get; set; }

    /// <summary>The <c>dscp</c> field.</summary>
    [JsonPropertyName("dscp")]
    public IntOrString? Dscp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
