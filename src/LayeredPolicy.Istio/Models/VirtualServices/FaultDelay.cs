using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A delay.</summary>
public sealed class FaultDelay
{
    /// <summary>Refused by the webhook.</summary>
    [JsonPropertyName("exponentialDelay")]
    public string? ExponentialDelay { get; set; }

    /// <summary>How long, as a duration.</summary>
    [JsonPropertyName("fixedDelay")]
    public string? FixedDelay { get; set; }

    /// <summary>Deprecated whole-number form of <see cref="Percentage"/>.</summary>
    [JsonPropertyName("percent")]
    public int? Percent { get; set; }

    /// <summary>Share of the requests.</summary>
    /// <value>None when absent.</value>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
