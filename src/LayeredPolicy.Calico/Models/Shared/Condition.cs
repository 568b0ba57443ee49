using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>Condition</c> object.</summary>
public sealed class Condition
{
    /// <summary>The <c>lastTransitionTime</c> field.</summary>
    [JsonPropertyName("lastTransitionTime")]
    public DateTime? LastTransitionTime { get; set; }

    /// <summary>The <c>message</c> field.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }

    /// <summary>The <c>observedGeneration</c> field.</summary>
    [JsonPropertyName("observedGeneration")]
    public long? ObservedGeneration { get; set; }

    /// <summary>The <c>reason</c> field.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    /// <summary>What the controllers reported; written by them, never by users. Null when absent.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>The <c>type</c> field.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
