using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A change of a tag.</summary>
public sealed class TagOverride
{
    /// <summary>One of <see cref="TagOverrideOperations"/>.</summary>
    [JsonPropertyName("operation")]
    public string? Operation { get; set; }

    /// <summary>The expression of the new value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
