using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Conditions on one side of the traffic; all must hold.</summary>
/// <remarks>
/// Peers are matched by address. A list is any-of, a <c>not</c> list is none-of; an empty list is no condition. See
/// https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#entityrule.
/// </remarks>
public sealed class EntityRule
{
    /// <summary>The address is in one of these blocks; at most 256.</summary>
    /// <remarks>A rule whose blocks are all of one IP family does not exist for the other.</remarks>
    [JsonPropertyName("nets")]
    public IList<string>? Nets { get; set; }

    /// <summary>The address is in none of these blocks; at most 256.</summary>
    /// <remarks>A list of IPv4 blocks also makes the rule void for IPv6, and the reverse.</remarks>
    [JsonPropertyName("notNets")]
    public IList<string>? NotNets { get; set; }

    /// <summary>The address belongs to an endpoint or network set with these labels; at most 1,024 characters.</summary>
    /// <remarks>
    /// In a namespaced policy without <see cref="NamespaceSelector"/> only the policy's own namespace is meant. <c>all()</c> does not include
    /// addresses that Calico does not know.
    /// </remarks>
    [JsonPropertyName("selector")]
    public string? Selector { get; set; }

    /// <summary>The address belongs to no endpoint or network set with these labels. Addresses that Calico does not know match.</summary>
    [JsonPropertyName("notSelector")]
    public string? NotSelector { get; set; }

    /// <summary>The peer is in a namespace with these labels; <c>all()</c> means any namespace, <c>global()</c> none.</summary>
    [JsonPropertyName("namespaceSelector")]
    public string? NamespaceSelector { get; set; }

    /// <summary>The peer runs as one of these service accounts.</summary>
    [JsonPropertyName("serviceAccounts")]
    public ServiceAccountMatch? ServiceAccounts { get; set; }

    /// <summary>The peer is an endpoint of this Service; excludes the selectors and blocks of the same side.</summary>
    [JsonPropertyName("services")]
    public ServiceMatch? Services { get; set; }

    /// <summary>
    /// The port is one of these: a number, a range <c>80:90</c> or a name; at most 50. Numbers and ranges need a protocol that has ports.
    /// </summary>
    [JsonPropertyName("ports")]
    public IList<IntOrString>? Ports { get; set; }

    /// <summary>The port is none of these; at most 50.</summary>
    [JsonPropertyName("notPorts")]
    public IList<IntOrString>? NotPorts { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
