using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpCookie</c> object.</summary>
public sealed class HttpCookie
{
    /// <summary>The <c>attributes</c> field.</summary>
    [JsonPropertyName("attributes")]
    public IList<HttpCookieField>? Attributes { get; set; }

    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>path</c> field.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>The <c>ttl</c> field.</summary>
    [JsonPropertyName("ttl")]
    public string? Ttl { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
