using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>When a failing endpoint is ejected, and for how long.</summary>
public sealed class OutlierDetection
{
    /// <summary>Ejection time, times how often the endpoint was ejected.</summary>
    /// <value>30 seconds when absent.</value>
    [JsonPropertyName("baseEjectionTime")]
    public string? BaseEjectionTime { get; set; }

    /// <summary>5xx answers in a row, connection failures included; 0 switches off.</summary>
    /// <value>5 when absent.</value>
    [JsonPropertyName("consecutive5xxErrors")]
    public long? Consecutive5xxErrors { get; set; }

    /// <summary>Deprecated form of <see cref="ConsecutiveGatewayErrors"/>.</summary>
    [JsonPropertyName("consecutiveErrors")]
    public int? ConsecutiveErrors { get; set; }

    /// <summary>502, 503 and 504 answers in a row; 0 switches off. Absent: off.</summary>
    [JsonPropertyName("consecutiveGatewayErrors")]
    public long? ConsecutiveGatewayErrors { get; set; }

    /// <summary>Failures to connect in a row, when they are counted apart.</summary>
    /// <value>5 when absent.</value>
    [JsonPropertyName("consecutiveLocalOriginFailures")]
    public long? ConsecutiveLocalOriginFailures { get; set; }

    /// <summary>Time between sweeps.</summary>
    /// <value>10 seconds when absent.</value>
    [JsonPropertyName("interval")]
    public string? Interval { get; set; }

    /// <summary>Percent of the endpoints that may be ejected.</summary>
    /// <value>10 when absent.</value>
    [JsonPropertyName("maxEjectionPercent")]
    public int? MaxEjectionPercent { get; set; }

    /// <summary>Percent of healthy endpoints below which ejection stops.</summary>
    /// <value>0 when absent.</value>
    [JsonPropertyName("minHealthPercent")]
    public int? MinHealthPercent { get; set; }

    /// <summary>Status codes that count as failures, 100 to 599.</summary>
    [JsonPropertyName("outlierDetectionHttpErrorCodes")]
    public IList<int>? OutlierDetectionHttpErrorCodes { get; set; }

    /// <summary>Counts failures to connect apart from answers.</summary>
    [JsonPropertyName("splitExternalLocalOriginErrors")]
    public bool? SplitExternalLocalOriginErrors { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
