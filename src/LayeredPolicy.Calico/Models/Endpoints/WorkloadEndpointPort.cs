using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A named or host port of a container.</summary>
public sealed class WorkloadEndpointPort
{
    /// <summary>The name that rules use; empty for a port without a name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The protocol of the port.</summary>
    [JsonPropertyName("protocol")]
    public IntOrString? Protocol { get; set; }

    /// <summary>The container port, 1 to 65535.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>The port on the host that leads to it; absent when there is none.</summary>
    [JsonPropertyName("hostPort")]
    public int? HostPort { get; set; }

    /// <summary>The host address of <see cref="HostPort"/>; absent means all.</summary>
    [JsonPropertyName("hostIP")]
    [YamlMember(Alias = "hostIP", ApplyNamingConventions = false)]
    public string? HostIp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
