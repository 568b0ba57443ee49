using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A condition on text; exactly one of the three is given. Empty asks for presence where headers are matched.</summary>
public sealed class StringMatch
{
    /// <summary>Equals.</summary>
    [JsonPropertyName("exact")]
    public string? Exact { get; set; }

    /// <summary>Starts with.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>Matches this RE2 expression as a whole.</summary>
    [JsonPropertyName("regex")]
    public string? Regex { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
