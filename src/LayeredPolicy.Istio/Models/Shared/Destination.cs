using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A service, a subset of it, a port.</summary>
public sealed class Destination
{
    /// <summary>The service; a short name is completed with the namespace of the rule; required.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>The Service port. Absent is fine when the service has one port.</summary>
    [JsonPropertyName("port")]
    public PortSelector? Port { get; set; }

    /// <summary>A subset of its destination rule.</summary>
    [JsonPropertyName("subset")]
    public string? Subset { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
