using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>One rule of a policy: it matches when every present condition does, and then its action is taken.</summary>
/// <remarks>
/// See https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule. A rule with only an action matches all traffic.
/// </remarks>
public sealed class Rule
{
    /// <summary>What happens, one of <see cref="RuleActions"/>; required and case sensitive.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>Limits the rule to IPv4 (4) or IPv6 (6). Absent means both.</summary>
    [JsonPropertyName("ipVersion")]
    public int? IpVersion { get; set; }

    /// <summary>
    /// The protocol, by one of <see cref="ProtocolNames"/> or by number 1 to 255. Absent means any. Digits in quotes are read as the number.
    /// </summary>
    [JsonPropertyName("protocol")]
    public IntOrString? Protocol { get; set; }

    /// <summary>Matches every other protocol. Absent means no condition.</summary>
    [JsonPropertyName("notProtocol")]
    public IntOrString? NotProtocol { get; set; }

    /// <summary>ICMP type and code; needs an ICMP protocol.</summary>
    [JsonPropertyName("icmp")]
    public IcmpFields? Icmp { get; set; }

    /// <summary>Matches ICMP traffic of another type, or of another code.</summary>
    [JsonPropertyName("notICMP")]
    [YamlMember(Alias = "notICMP", ApplyNamingConventions = false)]
    public IcmpFields? NotIcmp { get; set; }

    /// <summary>Conditions on the sender. Absent and empty both mean anything.</summary>
    [JsonPropertyName("source")]
    public EntityRule? Source { get; set; }

    /// <summary>Conditions on the receiver. Absent and empty both mean anything.</summary>
    [JsonPropertyName("destination")]
    public EntityRule? Destination { get; set; }

    /// <summary>Conditions on the HTTP request; only in ingress rules that allow.</summary>
    /// <remarks>Only Dikastes beside Envoy enforces it. The kernel dataplanes ignore it, so that the rule allows more than it says.</remarks>
    [JsonPropertyName("http")]
    public HttpMatch? Http { get; set; }

    /// <summary>Annotations of the rule; they do not affect matching.</summary>
    [JsonPropertyName("metadata")]
    public RuleMetadata? Metadata { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
