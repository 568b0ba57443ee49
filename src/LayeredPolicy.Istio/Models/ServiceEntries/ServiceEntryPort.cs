using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A port and its protocol.</summary>
public sealed class ServiceEntryPort
{
    /// <summary>The name of the port.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The port number, 1 to 65535.</summary>
    [JsonPropertyName("number")]
    public long? Number { get; set; }

    /// <summary>The protocol, such as <c>HTTP</c>, <c>HTTP2</c>, <c>GRPC</c>, <c>TLS</c>, <c>TCP</c>, <c>MONGO</c>.</summary>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>The port of the endpoints; deprecated except in ServiceEntry. Absent: the same number.</summary>
    [JsonPropertyName("targetPort")]
    public long? TargetPort { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
