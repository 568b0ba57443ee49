using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One alternative of the senders of a rule.</summary>
public sealed class AuthorizationRuleFrom
{
    /// <summary>The conditions on the sender; required.</summary>
    [JsonPropertyName("source")]
    public AuthorizationSource? Source { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
