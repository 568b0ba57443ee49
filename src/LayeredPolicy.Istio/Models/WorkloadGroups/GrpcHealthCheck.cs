using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A gRPC health request.</summary>
public sealed class GrpcHealthCheck
{
    /// <summary>The port.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>The service name in the request; empty asks for the server as a whole.</summary>
    [JsonPropertyName("service")]
    public string? Service { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
