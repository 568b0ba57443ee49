using System.Text.Json.Serialization;
using k8s.Models;

namespace LayeredPolicy.Calico.Models;

/// <summary>The generated metadata of the Kubernetes policy, a model of the Kubernetes client.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(V1NetworkPolicy))]
internal sealed partial class KubernetesPolicyContext : JsonSerializerContext;
