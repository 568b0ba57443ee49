using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>OutlierDetection</c> object.</summary>
public sealed class OutlierDetection
{
    /// <summary>The <c>baseEjectionTime</c> field.</summary>
    [JsonPropertyName("baseEjectionTime")]
    public string? BaseEjectionTime { get; set; }

    /// <summary>The <c>consecutive5xxErrors</c> field.</summary>
    [JsonPropertyName("consecutive5xxErrors")]
    public long? Consecutive5xxErrors { get; set; }

    /// <summary>The <c>consecutiveErrors</c> field.</summary>
    [JsonPropertyName("consecutiveErrors")]
    public int? ConsecutiveErrors { get; set; }

    /// <summary>The <c>consecutiveGatewayErrors</c> field.</summary>
    [JsonPropertyName("consecutiveGatewayErrors")]
    public long? ConsecutiveGatewayErrors { get; set; }

    /// <summary>The <c>consecutiveLocalOriginFailures</c> field.</summary>
    [JsonPropertyName("consecutiveLocalOriginFailures")]
    public long? ConsecutiveLocalOriginFailures { get; set; }

    /// <summary>The <c>interval</c> field.</summary>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>The <c>maxEjectionPercent</c> field.</summary>
    [JsonPropertyName("maxEjectionPercent")]
    public int? MaxEjectionPercent { get; set; }

    /// <summary>The <c>minHealthPercent</c> field.</summary>
    [JsonPropertyName("minHealthPercent")]
    public int? MinHealthPercent { get; set; }

    /// <summary>The <c>outlierDetectionHttpErrorCodes</c> field.</summary>
    [JsonPropertyName("outlierDetectionHttpErrorCodes")]
    public IList<int>? OutlierDetectionHttpErrorCodes { get; set; }

    /// <summary>The <c>splitExternalLocalOriginErrors</c> field.</summary>
    [JsonPropertyName("splitExternalLocalOriginErrors")]
    public bool? SplitExternalLocalOriginErrors { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
