using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One alternative of the operations of a rule.</summary>
public sealed class AuthorizationRuleTo
{
    /// <summary>The conditions on the operation; required.</summary>
    [JsonPropertyName("operation")]
    public AuthorizationOperation? Operation { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
