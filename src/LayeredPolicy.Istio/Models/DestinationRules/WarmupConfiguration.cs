using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>WarmupConfiguration</c> object.</summary>
public sealed class WarmupConfiguration
{
    /// <summary>The <c>aggression</c> field.</summary>
    [JsonPropertyName("aggression")]
    public double? Aggression { get; set; }

    /// <summary>The <c>duration</c> field.</summary>
    [JsonPropertyName("duration")]
    public string? Duration { get; set; }

    /// <summary>The <c>minimumPercent</c> field.</summary>
    [JsonPropertyName("minimumPercent")]
    public double? MinimumPercent { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
