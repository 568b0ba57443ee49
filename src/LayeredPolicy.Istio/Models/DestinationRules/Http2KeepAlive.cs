using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>HTTP/2 pings of a connection.</summary>
public sealed class Http2KeepAlive
{
    /// <summary>Time between pings.</summary>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>Time after which an unanswered ping closes the connection.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
