using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Traffic in proportion to the endpoints of the caller's zone.</summary>
public sealed class ZoneAwareLoadBalancerSetting
{
    /// <summary>Overrides whether the mesh does it. Absent: as the mesh.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Regions to go to when a region fails.</summary>
    [JsonPropertyName("failover")]
    public IList<LocalityFailover>? Failover { get; set; }

    /// <summary>Labels that must match, in order of importance.</summary>
    [JsonPropertyName("failoverPriority")]
    public IList<string>? FailoverPriority { get; set; }

    /// <summary>Endpoints that a service needs before zones count.</summary>
    [JsonPropertyName("minClusterSize")]
    public long? MinClusterSize { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
