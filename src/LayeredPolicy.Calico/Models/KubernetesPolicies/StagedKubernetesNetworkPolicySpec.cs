using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The fields of a Kubernetes NetworkPolicy and what is previewed.</summary>
public sealed class StagedKubernetesNetworkPolicySpec
{
    /// <summary>What the preview stands for, one of <see cref="StagedActions"/>.</summary>
    /// <remarks>With <c>Delete</c> every other field must be absent.</remarks>
    /// <value><c>Set</c> when absent.</value>
    [JsonPropertyName("stagedAction")]
    public string? StagedAction { get; set; }

    /// <summary>Which pods of the namespace the policy applies to.</summary>
    /// <remarks>Empty selects all pods.</remarks>
    [JsonPropertyName("podSelector")]
    public LabelSelector? PodSelector { get; set; }

    /// <summary>The directions that the policy isolates.</summary>
    /// <remarks>Unlike a Kubernetes NetworkPolicy, a list that is absent in the agent means <c>Ingress</c> alone.</remarks>
    [JsonPropertyName("policyTypes")]
    public IList<string>? PolicyTypes { get; set; }

    /// <summary>What may reach the pods; an empty rule allows everything, an empty list nothing.</summary>
    [JsonPropertyName("ingress")]
    public IList<KubernetesNetworkPolicyIngressRule>? Ingress { get; set; }

    /// <summary>What the pods may reach; an empty rule allows everything, an empty list nothing.</summary>
    [JsonPropertyName("egress")]
    public IList<KubernetesNetworkPolicyEgressRule>? Egress { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
