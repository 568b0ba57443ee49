using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ClaimToHeader</c> object.</summary>
public sealed class ClaimToHeader
{
    /// <summary>The <c>claim</c> field.</summary>
    [JsonPropertyName("claim")]
    public string? Claim { get; set; }

    /// <summary>The <c>header</c> field.</summary>
    [JsonPropertyName("header")]
    public string? Header { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
