using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>FaultDelay</c> object.</summary>
public sealed class FaultDelay
{
    /// <summary>The <c>exponentialDelay</c> field.</summary>
    [JsonPropertyName("exponentialDelay")]
    public string? ExponentialDelay { get; set; }

    /// <summary>The <c>fixedDelay</c> field.</summary>
    [JsonPropertyName("fixedDelay")]
    public string? FixedDelay { get; set; }

    /// <summary>The <c>percent</c> field.</summary>
    [JsonPropertyName("percent")]
    public int? Percent { get; set; }

    /// <summary>The <c>percentage</c> field.</summary>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
