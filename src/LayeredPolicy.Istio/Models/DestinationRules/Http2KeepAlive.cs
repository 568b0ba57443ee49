using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>Http2KeepAlive</c> object.</summary>
public sealed class Http2KeepAlive
{
    /// <summary>The <c>interval</c> field.</summary>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>The <c>timeout</c> field.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
