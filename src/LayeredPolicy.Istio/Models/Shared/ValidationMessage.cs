using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A remark of an analyzer.</summary>
public sealed class ValidationMessage
{
    /// <summary>The page about it.</summary>
    [JsonPropertyName("documentationUrl")]
    public string? DocumentationUrl { get; set; }

    /// <summary>How much it matters, one of <see cref="ValidationLevels"/>.</summary>
    [JsonPropertyName("level")]
    public string? Level { get; set; }

    /// <summary>Which remark it is.</summary>
    [JsonPropertyName("type")]
    public ValidationMessageType? Type { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
