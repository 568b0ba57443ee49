using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>How an endpoint is chosen; at most one of the algorithms is given.</summary>
public sealed class LoadBalancerSettings
{
    /// <summary>Weighs endpoints by the load that they report.</summary>
    [JsonPropertyName("backendUtilization")]
    public BackendUtilization? BackendUtilization { get; set; }

    /// <summary>Sends requests of one key to one endpoint.</summary>
    [JsonPropertyName("consistentHash")]
    public ConsistentHash? ConsistentHash { get; set; }

    /// <summary>Prefers endpoints by place, and fails over between places.</summary>
    [JsonPropertyName("localityLbSetting")]
    public LocalityLoadBalancerSetting? LocalityLbSetting { get; set; }

    /// <summary>One of <see cref="SimpleLoadBalancers"/>.</summary>
    /// <value>Least request when absent.</value>
    [JsonPropertyName("simple")]
    public string? Simple { get; set; }

    /// <summary>Gives new endpoints less traffic at first.</summary>
    [JsonPropertyName("warmup")]
    public WarmupConfiguration? Warmup { get; set; }

    /// <summary>How long new endpoints get less traffic; deprecated in favour of <see cref="Warmup"/>.</summary>
    [JsonPropertyName("warmupDurationSecs")]
    public string? WarmupDurationSecs { get; set; }

    /// <summary>Prefers endpoints of the caller's zone in proportion.</summary>
    [JsonPropertyName("zoneAwareLbSetting")]
    public ZoneAwareLoadBalancerSetting? ZoneAwareLbSetting { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
