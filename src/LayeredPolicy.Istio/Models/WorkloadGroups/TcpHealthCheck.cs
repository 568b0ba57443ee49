using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A TCP connection.</summary>
public sealed class TcpHealthCheck
{
    /// <summary>The host to connect to. Absent: the workload.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>The port.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
