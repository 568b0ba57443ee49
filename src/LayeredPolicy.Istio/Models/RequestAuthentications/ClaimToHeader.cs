using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A claim that is written to a header.</summary>
public sealed class ClaimToHeader
{
    /// <summary>The claim; a dot leads into nested claims.</summary>
    [JsonPropertyName("claim")]
    public string? Claim { get; set; }

    /// <summary>The header name: letters, digits, <c>-</c> and <c>_</c>.</summary>
    [JsonPropertyName("header")]
    public string? Header { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
