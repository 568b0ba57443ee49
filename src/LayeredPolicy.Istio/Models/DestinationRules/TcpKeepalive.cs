using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Keep-alive probes of the operating system; absent values are the system's.</summary>
public sealed class TcpKeepalive
{
    /// <summary>Time between probes.</summary>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>Unanswered probes after which the connection is dead.</summary>
    [JsonPropertyName("probes")]
    public long? Probes { get; set; }

    /// <summary>Idle time before the first probe.</summary>
    [JsonPropertyName("time")]
    public string? Time { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
