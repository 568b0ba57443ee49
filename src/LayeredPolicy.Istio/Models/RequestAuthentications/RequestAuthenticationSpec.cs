using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Where the policy attaches and which tokens it accepts.</summary>
public sealed class RequestAuthenticationSpec
{
    /// <summary>The workloads, by pod label.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>One object that the policy attaches to; the older form of <see cref="TargetRefs"/>.</summary>
    [JsonPropertyName("targetRef")]
    public PolicyTargetReference? TargetRef { get; set; }

    /// <summary>Objects that the policy attaches to, any of them; at most 16.</summary>
    [JsonPropertyName("targetRefs")]
    public IList<PolicyTargetReference>? TargetRefs { get; set; }

    /// <summary>
    /// Issuers and where their tokens are found. A request with a token is refused unless one of the rules accepts it; without any rule nothing
    /// is checked.
    /// </summary>
    [JsonPropertyName("jwtRules")]
    public IList<JwtRule>? JwtRules { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
