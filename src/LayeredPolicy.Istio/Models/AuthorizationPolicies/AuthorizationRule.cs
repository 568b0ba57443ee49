using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One rule: it matches when the sender, the operation and every condition do. Empty matches everything.</summary>
public sealed class AuthorizationRule
{
    /// <summary>Senders, any of them. Absent means every sender; an empty list is refused by the webhook.</summary>
    [JsonPropertyName("from")]
    public IList<AuthorizationRuleFrom>? From { get; set; }

    /// <summary>Operations, any of them. Absent means every operation; an empty list is refused by the webhook.</summary>
    [JsonPropertyName("to")]
    public IList<AuthorizationRuleTo>? To { get; set; }

    /// <summary>Further conditions, all of them.</summary>
    [JsonPropertyName("when")]
    public IList<AuthorizationCondition>? When { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
