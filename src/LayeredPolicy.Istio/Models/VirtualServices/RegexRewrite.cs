using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>RegexRewrite</c> object.</summary>
public sealed class RegexRewrite
{
    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public string? Match { get; set; }

    /// <summary>The <c>rewrite</c> field.</summary>
    [JsonPropertyName("rewrite")]
    public string? Rewrite { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
