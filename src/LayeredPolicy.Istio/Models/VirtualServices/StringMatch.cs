using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>StringMatch</c> object.</summary>
public sealed class StringMatch
{
    /// <summary>The <c>exact</c> field.</summary>
    [JsonPropertyName("exact")]
    public string? Exact { get; set; }

    /// <summary>The <c>prefix</c> field.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>The <c>regex</c> field.</summary>
    [JsonPropertyName("regex")]
    public string? Regex { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
