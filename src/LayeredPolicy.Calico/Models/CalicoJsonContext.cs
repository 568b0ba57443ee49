using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Reflection-free JSON metadata for the Calico kinds and their lists: use it with <see cref="JsonSerializer"/>; works under trimming and Native AOT.</summary>
/// <remarks>A null property is absent and is not written; an empty list or object is written as such. Unknown fields follow the known ones.</remarks>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClusterNetworkPolicy))]
[JsonSerializable(typeof(ClusterNetworkPolicyList))]
[JsonSerializable(typeof(FelixConfiguration))]
[JsonSerializable(typeof(FelixConfigurationList))]
[JsonSerializable(typeof(GlobalNetworkPolicy))]
[JsonSerializable(typeof(GlobalNetworkPolicyList))]
[JsonSerializable(typeof(GlobalNetworkSet))]
[JsonSerializable(typeof(GlobalNetworkSetList))]
[JsonSerializable(typeof(HostEndpoint))]
[JsonSerializable(typeof(HostEndpointList))]
[JsonSerializable(typeof(NetworkPolicy))]
[JsonSerializable(typeof(NetworkPolicyList))]
[JsonSerializable(typeof(NetworkSet))]
[JsonSerializable(typeof(NetworkSetList))]
[JsonSerializable(typeof(StagedGlobalNetworkPolicy))]
[JsonSerializable(typeof(StagedGlobalNetworkPolicyList))]
[JsonSerializable(typeof(StagedKubernetesNetworkPolicy))]
[JsonSerializable(typeof(StagedKubernetesNetworkPolicyList))]
[JsonSerializable(typeof(StagedNetworkPolicy))]
[JsonSerializable(typeof(StagedNetworkPolicyList))]
[JsonSerializable(typeof(Tier))]
[JsonSerializable(typeof(TierList))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ProfileList))]
[JsonSerializable(typeof(WorkloadEndpoint))]
[JsonSerializable(typeof(WorkloadEndpointList))]
public sealed partial class CalicoJsonContext : JsonSerializerContext;
