using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A replacement by RE2 expression.</summary>
public sealed class RegexRewrite
{
    /// <summary>The expression.</summary>
    [JsonPropertyName("match")]
    public string? Match { get; set; }

    /// <summary>The replacement; <c>\1</c> is a captured group.</summary>
    [JsonPropertyName("rewrite")]
    public string? Rewrite { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
