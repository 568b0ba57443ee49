using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The pods that the policy is about; exactly one of the two is given.</summary>
public sealed class ClusterNetworkPolicySubject
{
    /// <summary>All pods of the namespaces with these labels; empty selects every namespace.</summary>
    [JsonPropertyName("namespaces")]
    public LabelSelector? Namespaces { get; set; }

    /// <summary>Pods by label, in namespaces by label.</summary>
    [JsonPropertyName("pods")]
    public ClusterNetworkPolicyPods? Pods { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
