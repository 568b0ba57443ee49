using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AuthorizationPolicySpec</c> object.</summary>
public sealed class AuthorizationPolicySpec
{
    /// <summary>The <c>selector</c> field.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>The <c>targetRef</c> field.</summary>
    [JsonPropertyName("targetRef")]
    public PolicyTargetReference? TargetRef { get; set; }

    /// <summary>The <c>targetRefs</c> field.</summary>
    [JsonPropertyName("targetRefs")]
    public IList<PolicyTargetReference>? TargetRefs { get; set; }

    /// <summary>The <c>action</c> field.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The <c>provider</c> field.</summary>
    [JsonPropertyName("provider")]
    public AuthorizationProvider? Provider { get; set; }

    /// <summary>The <c>rules</c> field.</summary>
    [JsonPropertyName("rules")]
    public IList<AuthorizationRule>? Rules { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
