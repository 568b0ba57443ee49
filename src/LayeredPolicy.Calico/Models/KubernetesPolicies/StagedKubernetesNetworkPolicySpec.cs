using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>StagedKubernetesNetworkPolicySpec</c> object.</summary>
public sealed class StagedKubernetesNetworkPolicySpec
{
    /// <summary>The <c>stagedAction</c> field.</summary>
    [JsonPropertyName("stagedAction")]
    public string? StagedAction { get; set; }

    /// <summary>The <c>podSelector</c> field.</summary>
    [JsonPropertyName("podSelector")]
    public LabelSelector? PodSelector { get; set; }

    /// <summary>The <c>policyTypes</c> field.</summary>
    [JsonPropertyName("policyTypes")]
    public IList<string>? PolicyTypes { get; set; }

    /// <summary>The <c>ingress</c> field.</summary>
    [JsonPropertyName("ingress")]
    public IList<KubernetesNetworkPolicyIngressRule>? Ingress { get; set; }

    /// <summary>The <c>egress</c> field.</summary>
    [JsonPropertyName("egress")]
    public IList<KubernetesNetworkPolicyEgressRule>? Egress { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
