using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>RequestAuthenticationSpec</c> object.</summary>
public sealed class RequestAuthenticationSpec
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

    /// <summary>The <c>jwtRules</c> field.</summary>
    [JsonPropertyName("jwtRules")]
    public IList<JwtRule>? JwtRules { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
