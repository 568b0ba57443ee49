using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Whom the policy is about, when it is read, and its rules.</summary>
public sealed class ClusterNetworkPolicySpec
{
    /// <summary>Before or after NetworkPolicy: one of <see cref="ClusterNetworkPolicyTiers"/>; required.</summary>
    [JsonPropertyName("tier")]
    public string? Tier { get; set; }

    /// <summary>The place within the tier, 0 to 1000; lower is read first; required.</summary>
    [JsonPropertyName("priority")]
    public int? Priority { get; set; }

    /// <summary>The pods that the rules protect; required.</summary>
    [JsonPropertyName("subject")]
    public ClusterNetworkPolicySubject? Subject { get; set; }

    /// <summary>
    /// Rules for traffic to the pods, read in order; at most 25. Empty and absent both mean that the policy has nothing to say about ingress.
    /// </summary>
    [JsonPropertyName("ingress")]
    public IList<ClusterNetworkPolicyIngressRule>? Ingress { get; set; }

    /// <summary>
    /// Rules for traffic from the pods, read in order; at most 25. Empty and absent both mean that the policy has nothing to say about egress.
    /// </summary>
    [JsonPropertyName("egress")]
    public IList<ClusterNetworkPolicyEgressRule>? Egress { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
