using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>LocalityDistribution</c> object.</summary>
public sealed class LocalityDistribution
{
    /// <summary>The <c>from</c> field.</summary>
    [JsonPropertyName("from")]
    public string? From { get; set; }

    /// <summary>The <c>to</c> field.</summary>
    [JsonPropertyName("to")]
    public IDictionary<string, long>? To { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
