using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ValidationMessage</c> object.</summary>
public sealed class ValidationMessage
{
    /// <summary>The <c>documentationUrl</c> field.</summary>
    [JsonPropertyName("documentationUrl")]
    public string? DocumentationUrl { get; set; }

    /// <summary>The <c>level</c> field.</summary>
    [JsonPropertyName("level")]
    public string? Level { get; set; }

    /// <summary>The <c>type</c> field.</summary>
    [JsonPropertyName("type")]
    public ValidationMessageType? Type { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
