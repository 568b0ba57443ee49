using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>TcpKeepalive</c> object.</summary>
public sealed class TcpKeepalive
{
    /// <summary>The <c>interval</c> field.</summary>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>The <c>probes</c> field.</summary>
    [JsonPropertyName("probes")]
    public long? Probes { get; set; }

    /// <summary>The <c>time</c> field.</summary>
    [JsonPropertyName("time")]
    public string? Time { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
