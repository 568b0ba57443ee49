using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Hosts, addresses, ports and endpoints of the service.</summary>
public sealed class ServiceEntrySpec
{
    /// <summary>Virtual addresses of the service, single or blocks.</summary>
    [JsonPropertyName("addresses")]
    public IList<string>? Addresses { get; set; }

    /// <summary>Endpoints of the service; excludes <see cref="WorkloadSelector"/>.</summary>
    [JsonPropertyName("endpoints")]
    public IList<WorkloadEntrySpec>? Endpoints { get; set; }

    /// <summary>Namespaces that see the service: <c>.</c>, <c>*</c> or names. Absent: the mesh default, all.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>DNS names of the service, 1 to 256; required.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>Inside or outside the mesh, one of <see cref="ServiceEntryLocations"/>.</summary>
    /// <value><c>MESH_EXTERNAL</c> when absent.</value>
    [JsonPropertyName("location")]
    public string? Location { get; set; }

    /// <summary>Ports of the service, with distinct names and numbers.</summary>
    [JsonPropertyName("ports")]
    public IList<ServiceEntryPort>? Ports { get; set; }

    /// <summary>How endpoints are found, one of <see cref="ServiceEntryResolutions"/>.</summary>
    /// <value><c>NONE</c> when absent.</value>
    [JsonPropertyName("resolution")]
    public string? Resolution { get; set; }

    /// <summary>Names that the certificate of the server must carry one of.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>Workload entries and pods that are endpoints; excludes <see cref="Endpoints"/>.</summary>
    [JsonPropertyName("workloadSelector")]
    public NetworkingWorkloadSelector? WorkloadSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
