using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicySpec</c> object.</summary>
public sealed class ClusterNetworkPolicySpec
{
    /// <summary>The <c>tier</c> field.</summary>
    [JsonPropertyName("tier")]
    public string? Tier { get; set; }

    /// <summary>The <c>priority</c> field.</summary>
    [JsonPropertyName("priority")]
    public int? Priority { get; set; }

    /// <summary>The <c>subject</c> field.</summary>
    [JsonPropertyName("subject")]
    public ClusterNetworkPolicySubject? Subject { get; set; }

    /// <summary>The <c>ingress</c> field.</summary>
    [JsonPropertyName("ingress")]
    public IList<ClusterNetworkPolicyIngressRule>? Ingress { get; set; }

    /// <summary>The <c>egress</c> field.</summary>
    [JsonPropertyName("egress")]
    public IList<ClusterNetworkPolicyEgressRule>? Egress { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
