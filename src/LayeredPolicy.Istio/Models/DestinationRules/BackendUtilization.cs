using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Weights from reported load.</summary>
public sealed class BackendUtilization
{
    /// <summary>Percent by which errors raise the load that is assumed.</summary>
    [JsonPropertyName("errorUtilizationPenaltyPercent")]
    public long? ErrorUtilizationPenaltyPercent { get; set; }

    /// <summary>Names of the reported metrics to use.</summary>
    [JsonPropertyName("metricNamesForComputingUtilization")]
    public IList<string>? MetricNamesForComputingUtilization { get; set; }

    /// <summary>Time after which a weight without a report is dropped.</summary>
    [JsonPropertyName("weightExpirationPeriod")]
    public string? WeightExpirationPeriod { get; set; }

    /// <summary>Time for which an endpoint must have reported before its weight counts.</summary>
    [JsonPropertyName("weightStabilizationPeriod")]
    public string? WeightStabilizationPeriod { get; set; }

    /// <summary>Time between updates of the weights, as a duration.</summary>
    [JsonPropertyName("weightUpdatePeriod")]
    public string? WeightUpdatePeriod { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
