using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>What the request is changed to.</summary>
public sealed class HttpRewrite
{
    /// <summary>The new host.</summary>
    [JsonPropertyName("authority")]
    public string? Authority { get; set; }

    /// <summary>The new path, or what the matched prefix becomes; excludes <see cref="UriRegexRewrite"/>.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>A replacement by expression.</summary>
    [JsonPropertyName("uriRegexRewrite")]
    public RegexRewrite? UriRegexRewrite { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
