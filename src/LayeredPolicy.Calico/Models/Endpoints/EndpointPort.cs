using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A named port.</summary>
public sealed class EndpointPort
{
    /// <summary>The name that rules use.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The number, 1 to 65535.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>The protocol of the port.</summary>
    [JsonPropertyName("protocol")]
    public IntOrString? Protocol { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
