using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Reflection-free JSON metadata for the Istio kinds and their lists: use it with <see cref="JsonSerializer"/>; works under trimming and Native AOT.</summary>
/// <remarks>A null property is absent and is not written; an empty list or object is written as such. Unknown fields follow the known ones.</remarks>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DestinationRule))]
[JsonSerializable(typeof(DestinationRuleList))]
[JsonSerializable(typeof(Gateway))]
[JsonSerializable(typeof(GatewayList))]
[JsonSerializable(typeof(ProxyConfig))]
[JsonSerializable(typeof(ProxyConfigList))]
[JsonSerializable(typeof(ServiceEntry))]
[JsonSerializable(typeof(ServiceEntryList))]
[JsonSerializable(typeof(Sidecar))]
[JsonSerializable(typeof(SidecarList))]
[JsonSerializable(typeof(VirtualService))]
[JsonSerializable(typeof(VirtualServiceList))]
[JsonSerializable(typeof(WorkloadEntry))]
[JsonSerializable(typeof(WorkloadEntryList))]
[JsonSerializable(typeof(WorkloadGroup))]
[JsonSerializable(typeof(WorkloadGroupList))]
[JsonSerializable(typeof(AuthorizationPolicy))]
[JsonSerializable(typeof(AuthorizationPolicyList))]
[JsonSerializable(typeof(PeerAuthentication))]
[JsonSerializable(typeof(PeerAuthenticationList))]
[JsonSerializable(typeof(RequestAuthentication))]
[JsonSerializable(typeof(RequestAuthenticationList))]
[JsonSerializable(typeof(Telemetry))]
[JsonSerializable(typeof(TelemetryList))]
public sealed partial class IstioJsonContext : JsonSerializerContext;
