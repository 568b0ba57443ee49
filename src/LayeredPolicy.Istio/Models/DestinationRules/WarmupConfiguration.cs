using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>How new endpoints come up to full traffic.</summary>
public sealed class WarmupConfiguration
{
    /// <summary>The curve; 1 is linear.</summary>
    /// <value>1 when absent.</value>
    [JsonPropertyName("aggression")]
    public double? Aggression { get; set; }

    /// <summary>How long it takes; required.</summary>
    [JsonPropertyName("duration")]
    public string? Duration { get; set; }

    /// <summary>Percent of traffic at the start.</summary>
    /// <value>10 when absent.</value>
    [JsonPropertyName("minimumPercent")]
    public double? MinimumPercent { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
