using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A cookie as hash key.</summary>
public sealed class HttpCookie
{
    /// <summary>Further attributes of a made cookie.</summary>
    [JsonPropertyName("attributes")]
    public IList<HttpCookieField>? Attributes { get; set; }

    /// <summary>The name of the cookie; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its path.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>How long a made cookie lives, as a duration; <c>0s</c> is a session cookie.</summary>
    [JsonPropertyName("ttl")]
    public string? Ttl { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
