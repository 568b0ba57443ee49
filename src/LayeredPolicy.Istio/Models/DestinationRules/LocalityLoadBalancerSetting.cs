using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Traffic by place; <c>distribute</c>, <c>failover</c> and <c>failoverPriority</c> exclude one another, except the last two.</summary>
public sealed class LocalityLoadBalancerSetting
{
    /// <summary>Shares of traffic from a place to places.</summary>
    [JsonPropertyName("distribute")]
    public IList<LocalityDistribution>? Distribute { get; set; }

    /// <summary>Overrides whether the mesh does it. Absent: as the mesh.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Regions to go to when a region fails.</summary>
    [JsonPropertyName("failover")]
    public IList<LocalityFailover>? Failover { get; set; }

    /// <summary>Labels that must match, in order of importance.</summary>
    [JsonPropertyName("failoverPriority")]
    public IList<string>? FailoverPriority { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
