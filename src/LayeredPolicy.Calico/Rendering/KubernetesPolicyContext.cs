using System.Text.Json.Serialization;
using k8s.Models;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>The generated metadata of the Kubernetes policy that the renderer writes.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(V1NetworkPolicy))]
internal sealed partial class KubernetesPolicyContext : JsonSerializerContext;
