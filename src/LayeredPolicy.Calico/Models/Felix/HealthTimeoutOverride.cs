using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A time limit of one part of the agent.</summary>
public sealed class HealthTimeoutOverride
{
    /// <summary>The part.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The limit, as a duration.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
