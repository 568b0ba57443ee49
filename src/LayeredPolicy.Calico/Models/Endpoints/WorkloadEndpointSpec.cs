using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>What is known of the interface.</summary>
public sealed class WorkloadEndpointSpec
{
    /// <summary>The system that made the workload, such as <c>k8s</c>.</summary>
    [JsonPropertyName("orchestrator")]
    public string? Orchestrator { get; set; }

    /// <summary>The name of the workload within the orchestrator.</summary>
    [JsonPropertyName("workload")]
    public string? Workload { get; set; }

    /// <summary>The node that the workload runs on.</summary>
    [JsonPropertyName("node")]
    public string? Node { get; set; }

    /// <summary>The id of the container.</summary>
    [JsonPropertyName("containerID")]
    [YamlMember(Alias = "containerID", ApplyNamingConventions = false)]
    public string? ContainerId { get; set; }

    /// <summary>The name of the pod.</summary>
    [JsonPropertyName("pod")]
    public string? Pod { get; set; }

    /// <summary>The interface inside the workload, such as <c>eth0</c>.</summary>
    [JsonPropertyName("endpoint")]
    public string? Endpoint { get; set; }

    /// <summary>The service account of the pod.</summary>
    [JsonPropertyName("serviceAccountName")]
    public string? ServiceAccountName { get; set; }

    /// <summary>Addresses, as /32 and /128 blocks.</summary>
    [JsonPropertyName("ipNetworks")]
    public IList<string>? IpNetworks { get; set; }

    /// <summary>Addresses outside the cluster that lead to the workload.</summary>
    [JsonPropertyName("ipNATs")]
    [YamlMember(Alias = "ipNATs", ApplyNamingConventions = false)]
    public IList<IpNat>? IpNats { get; set; }

    /// <summary>The IPv4 gateway of the interface.</summary>
    [JsonPropertyName("ipv4Gateway")]
    public string? Ipv4Gateway { get; set; }

    /// <summary>The IPv6 gateway of the interface.</summary>
    [JsonPropertyName("ipv6Gateway")]
    public string? Ipv6Gateway { get; set; }

    /// <summary>Profiles, in order: the namespace's, then the service account's.</summary>
    [JsonPropertyName("profiles")]
    public IList<string>? Profiles { get; set; }

    /// <summary>The host side of the interface.</summary>
    [JsonPropertyName("interfaceName")]
    public string? InterfaceName { get; set; }

    /// <summary>The hardware address.</summary>
    [JsonPropertyName("mac")]
    public string? Mac { get; set; }

    /// <summary>Named ports of the containers.</summary>
    [JsonPropertyName("ports")]
    public IList<WorkloadEndpointPort>? Ports { get; set; }

    /// <summary>Blocks that the workload may use as source addresses although they are not its own.</summary>
    [JsonPropertyName("allowSpoofedSourcePrefixes")]
    public IList<string>? AllowSpoofedSourcePrefixes { get; set; }

    /// <summary>Limits on bandwidth, packets and connections.</summary>
    [JsonPropertyName("qosControls")]
    public QosControls? QosControls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
