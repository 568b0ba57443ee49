using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>LoadBalancerSettings</c> object.</summary>
public sealed class LoadBalancerSettings
{
    /// <summary>The <c>backendUtilization</c> field.</summary>
    [JsonPropertyName("backendUtilization")]
    public BackendUtilization? BackendUtilization { get; set; }

    /// <summary>The <c>consistentHash</c> field.</summary>
    [JsonPropertyName("consistentHash")]
    public ConsistentHash? ConsistentHash { get; set; }

    /// <summary>The <c>localityLbSetting</c> field.</summary>
    [JsonPropertyName("localityLbSetting")]
    public LocalityLoadBalancerSetting? LocalityLbSetting { get; set; }

    /// <summary>The <c>simple</c> field.</summary>
    [JsonPropertyName("simple")]
    public string? Simple { get; set; }

    /// <summary>The <c>warmup</c> field.</summary>
    [JsonPropertyName("warmup")]
    public WarmupConfiguration? Warmup { get; set; }

    /// <summary>The <c>warmupDurationSecs</c> field.</summary>
    [JsonPropertyName("warmupDurationSecs")]
    public string? WarmupDurationSecs { get; set; }

    /// <summary>The <c>zoneAwareLbSetting</c> field.</summary>
    [JsonPropertyName("zoneAwareLbSetting")]
    public ZoneAwareLoadBalancerSetting? ZoneAwareLbSetting { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
