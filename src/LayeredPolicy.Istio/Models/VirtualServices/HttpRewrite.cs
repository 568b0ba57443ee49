using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpRewrite</c> object.</summary>
public sealed class HttpRewrite
{
    /// <summary>The <c>authority</c> field.</summary>
    [JsonPropertyName("authority")]
    public string? Authority { get; set; }

    /// <summary>The <c>uri</c> field.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>The <c>uriRegexRewrite</c> field.</summary>
    [JsonPropertyName("uriRegexRewrite")]
    public RegexRewrite? UriRegexRewrite { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
