using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A port or a range of ports of one protocol.</summary>
public sealed class KubernetesNetworkPolicyPort
{
    /// <summary>The last port of a range that starts at a numeric <see cref="Port"/>.</summary>
    [JsonPropertyName("endPort")]
    public int? EndPort { get; set; }

    /// <summary>A number or the name of a container port. Absent means every port of the protocol.</summary>
    [JsonPropertyName("port")]
    public IntOrString? Port { get; set; }

    /// <summary>TCP, UDP or SCTP.</summary>
    /// <value>TCP when absent.</value>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
