using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>CustomTag</c> object.</summary>
public sealed class CustomTag
{
    /// <summary>The <c>environment</c> field.</summary>
    [JsonPropertyName("environment")]
    public CustomTagEnvironment? Environment { get; set; }

    /// <summary>The <c>formatter</c> field.</summary>
    [JsonPropertyName("formatter")]
    public CustomTagFormatter? Formatter { get; set; }

    /// <summary>The <c>header</c> field.</summary>
    [JsonPropertyName("header")]
    public CustomTagHeader? Header { get; set; }

    /// <summary>The <c>literal</c> field.</summary>
    [JsonPropertyName("literal")]
    public CustomTagLiteral? Literal { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
