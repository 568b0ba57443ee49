using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A header that carries a token.</summary>
public sealed class JwtHeader
{
    /// <summary>The header name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What stands before the token, taken literally, such as <c>Bearer </c> with its space.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
