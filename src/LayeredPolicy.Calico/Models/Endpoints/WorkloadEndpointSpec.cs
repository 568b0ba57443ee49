using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>WorkloadEndpointSpec</c> object.</summary>
public sealed class WorkloadEndpointSpec
{
    /// <summary>The <c>orchestrator</c> field.</summary>
    [JsonPropertyName("orchestrator")]
    public string? Orchestrator { get; set; }

    /// <summary>The <c>workload</c> field.</summary>
    [JsonPropertyName("workload")]
    public string? Workload { get; set; }

    /// <summary>The <c>node</c> field.</summary>
    [JsonPropertyName("node")]
    public string? Node { get; set; }

    /// <summary>The <c>containerID</c> field.</summary>
    [JsonPropertyName("containerID")]
    [YamlMember(Alias = "containerID", ApplyNamingConventions = false)]
    public string? ContainerId { get; set; }

    /// <summary>The <c>pod</c> field.</summary>
    [JsonPropertyName("pod")]
    public string? Pod { get; set; }

    /// <summary>The <c>endpoint</c> field.</summary>
    [JsonPropertyName("endpoint")]
    public string? Endpoint { get; set; }

    /// <summary>The <c>serviceAccountName</c> field.</summary>
    [JsonPropertyName("serviceAccountName")]
    public string? ServiceAccountName { get; set; }

    /// <summary>The <c>ipNetworks</c> field.</summary>
    [JsonPropertyName("ipNetworks")]
    public IList<string>? IpNetworks { get; set; }

    /// <summary>The <c>ipNATs</c> field.</summary>
    [JsonPropertyName("ipNATs")]
    [YamlMember(Alias = "ipNATs", ApplyNamingConventions = false)]
    public IList<IpNat>? IpNats { get; set; }

    /// <summary>The <c>ipv4Gateway</c> field.</summary>
    [JsonPropertyName("ipv4Gateway")]
    public string? Ipv4Gateway { get; set; }

    /// <summary>The <c>ipv6Gateway</c> field.</summary>
    [JsonPropertyName("ipv6Gateway")]
    public string? Ipv6Gateway { get; set; }

    /// <summary>The <c>profiles</c> field.</summary>
    [JsonPropertyName("profiles")]
    public IList<string>? Profiles { get; set; }

    /// <summary>The <c>interfaceName</c> field.</summary>
    [JsonPropertyName("interfaceName")]
    public string? InterfaceName { get; set; }

    /// <summary>The <c>mac</c> field.</summary>
    [JsonPropertyName("mac")]
    public string? Mac { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<WorkloadEndpointPort>? Ports { get; set; }

    /// <summary>The <c>allowSpoofedSourcePrefixes</c> field.</summary>
    [JsonPropertyName("allowSpoofedSourcePrefixes")]
    public IList<string>? AllowSpoofedSourcePrefixes { get; set; }

    /// <summary>The <c>qosControls</c> field.</summary>
    [JsonPropertyName("qosControls")]
    public QosControls? QosControls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
