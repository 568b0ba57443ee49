using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AuthorizationRule</c> object.</summary>
public sealed class AuthorizationRule
{
    /// <summary>The <c>from</c> field.</summary>
    [JsonPropertyName("from")]
    public IList<AuthorizationRuleFrom>? From { get; set; }

    /// <summary>The <c>to</c> field.</summary>
    [JsonPropertyName("to")]
    public IList<AuthorizationRuleTo>? To { get; set; }

    /// <summary>The <c>when</c> field.</summary>
    [JsonPropertyName("when")]
    public IList<AuthorizationCondition>? When { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
