using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Where the policy attaches, what it does, and its rules.</summary>
/// <remarks>
/// At most one of <c>selector</c>, <c>targetRef</c> and <c>targetRefs</c> may be given. With none of them the policy holds for the whole
/// namespace, or for the whole mesh in the root namespace.
/// </remarks>
public sealed class AuthorizationPolicySpec
{
    /// <summary>The workloads that the policy is for, by pod label.</summary>
    /// <remarks>A present but empty selector is every workload for Envoy, and no workload at all for ztunnel.</remarks>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>One object that the policy attaches to; the older form of <see cref="TargetRefs"/>.</summary>
    [JsonPropertyName("targetRef")]
    public PolicyTargetReference? TargetRef { get; set; }

    /// <summary>Objects that the policy attaches to, any of them; at most 16. An empty list is the same as an absent one.</summary>
    [JsonPropertyName("targetRefs")]
    public IList<PolicyTargetReference>? TargetRefs { get; set; }

    /// <summary>What happens to a request that a rule matches, one of <see cref="AuthorizationActions"/>.</summary>
    /// <value><c>ALLOW</c> when absent.</value>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The external authorizer of a <c>CUSTOM</c> policy; not allowed with any other action.</summary>
    [JsonPropertyName("provider")]
    public AuthorizationProvider? Provider { get; set; }

    /// <summary>Rules, any of which may match; at most 512.</summary>
    /// <remarks>
    /// Absent or empty: nothing matches. An <c>ALLOW</c> policy without rules therefore denies everything; a <c>DENY</c> policy without rules
    /// does nothing. An empty rule matches everything.
    /// </remarks>
    [JsonPropertyName("rules")]
    public IList<AuthorizationRule>? Rules { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
