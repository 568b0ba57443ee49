using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>LocalityLoadBalancerSetting</c> object.</summary>
public sealed class LocalityLoadBalancerSetting
{
    /// <summary>The <c>distribute</c> field.</summary>
    [JsonPropertyName("distribute")]
    public IList<LocalityDistribution>? Distribute { get; set; }

    /// <summary>The <c>enabled</c> field.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>The <c>failover</c> field.</summary>
    [JsonPropertyName("failover")]
    public IList<LocalityFailover>? Failover { get; set; }

    /// <summary>The <c>failoverPriority</c> field.</summary>
    [JsonPropertyName("failoverPriority")]
    public IList<string>? FailoverPriority { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
