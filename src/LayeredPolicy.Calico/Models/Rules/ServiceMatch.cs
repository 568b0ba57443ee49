using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A Kubernetes Service whose endpoints are meant.</summary>
public sealed class ServiceMatch
{
    /// <summary>The name of the Service.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The namespace of the Service.</summary>
    /// <remarks>Calico does not fill in the policy's namespace: without one, no Service is found and nothing matches.</remarks>
    [JsonPropertyName("namespace")]
    public string? Namespace { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
