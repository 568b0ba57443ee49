using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Where a region fails over to.</summary>
public sealed class LocalityFailover
{
    /// <summary>The region that fails.</summary>
    [JsonPropertyName("from")]
    public string? From { get; set; }

    /// <summary>The region that takes over.</summary>
    [JsonPropertyName("to")]
    public string? To { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
