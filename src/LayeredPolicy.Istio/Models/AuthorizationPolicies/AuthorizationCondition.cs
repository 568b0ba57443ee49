using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One condition on an attribute.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/conditions/.</remarks>
public sealed class AuthorizationCondition
{
    /// <summary>The attribute, such as <c>request.headers[version]</c>.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; set; }

    /// <summary>Values, any of them. At least one of the two lists has an entry.</summary>
    [JsonPropertyName("values")]
    public IList<string>? Values { get; set; }

    /// <summary>Values that must not match; an absent attribute passes.</summary>
    [JsonPropertyName("notValues")]
    public IList<string>? NotValues { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
