using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Times after which the eBPF dataplane forgets connections; a duration, or <c>Auto</c> to take the kernel's.</summary>
public sealed class BpfConntrackTimeouts
{
    /// <summary>Time for which a new entry is never removed.</summary>
    [JsonPropertyName("creationGracePeriod")]
    public string? CreationGracePeriod { get; set; }

    /// <summary>Flows of other protocols without traffic.</summary>
    [JsonPropertyName("genericTimeout")]
    public string? GenericTimeout { get; set; }

    /// <summary>ICMP flows without traffic.</summary>
    [JsonPropertyName("icmpTimeout")]
    public string? IcmpTimeout { get; set; }

    /// <summary>Established TCP connections without traffic.</summary>
    [JsonPropertyName("tcpEstablished")]
    public string? TcpEstablished { get; set; }

    /// <summary>TCP connections closed from both sides.</summary>
    [JsonPropertyName("tcpFinsSeen")]
    public string? TcpFinsSeen { get; set; }

    /// <summary>TCP connections that were reset.</summary>
    [JsonPropertyName("tcpResetSeen")]
    public string? TcpResetSeen { get; set; }

    /// <summary>TCP connections without an answer.</summary>
    [JsonPropertyName("tcpSynSent")]
    public string? TcpSynSent { get; set; }

    /// <summary>UDP flows without traffic.</summary>
    [JsonPropertyName("udpTimeout")]
    public string? UdpTimeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
