using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>BpfConntrackTimeouts</c> object.</summary>
public sealed class BpfConntrackTimeouts
{
    /// <summary>The <c>creationGracePeriod</c> field.</summary>
    [JsonPropertyName("creationGracePeriod")]
    public string? CreationGracePeriod { get; set; }

    /// <summary>The <c>genericTimeout</c> field.</summary>
    [JsonPropertyName("genericTimeout")]
    public string? GenericTimeout { get; set; }

    /// <summary>The <c>icmpTimeout</c> field.</summary>
    [JsonPropertyName("icmpTimeout")]
    public string? IcmpTimeout { get; set; }

    /// <summary>The <c>tcpEstablished</c> field.</summary>
    [JsonPropertyName("tcpEstablished")]
    public string? TcpEstablished { get; set; }

    /// <summary>The <c>tcpFinsSeen</c> field.</summary>
    [JsonPropertyName("tcpFinsSeen")]
    public string? TcpFinsSeen { get; set; }

    /// <summary>The <c>tcpResetSeen</c> field.</summary>
    [JsonPropertyName("tcpResetSeen")]
    public string? TcpResetSeen { get; set; }

    /// <summary>The <c>tcpSynSent</c> field.</summary>
    [JsonPropertyName("tcpSynSent")]
    public string? TcpSynSent { get; set; }

    /// <summary>The <c>udpTimeout</c> field.</summary>
    [JsonPropertyName("udpTimeout")]
    public string? UdpTimeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
