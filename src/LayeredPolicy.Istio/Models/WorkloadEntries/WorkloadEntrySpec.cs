using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Address, labels and identity of one workload outside Kubernetes.</summary>
public sealed class WorkloadEntrySpec
{
    /// <summary>An IP address, a DNS name or <c>unix://</c> with a socket path. May be absent when <see cref="Network"/> is given.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>Labels of the workload.</summary>
    [JsonPropertyName("labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <summary><c>REGION/ZONE/SUBZONE</c>, as far as known.</summary>
    [JsonPropertyName("locality")]
    public string? Locality { get; set; }

    /// <summary>The network it is in; workloads of other networks are reached through a gateway.</summary>
    [JsonPropertyName("network")]
    public string? Network { get; set; }

    /// <summary>Ports by name of the ServiceEntry port; absent names use the ServiceEntry's own number.</summary>
    [JsonPropertyName("ports")]
    public IDictionary<string, long>? Ports { get; set; }

    /// <summary>The service account that its identity is made of.</summary>
    [JsonPropertyName("serviceAccount")]
    public string? ServiceAccount { get; set; }

    /// <summary>The share of traffic among the endpoints.</summary>
    /// <value>1 when absent.</value>
    [JsonPropertyName("weight")]
    public long? Weight { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
