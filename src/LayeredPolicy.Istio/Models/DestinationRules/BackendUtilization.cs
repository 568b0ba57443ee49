using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>BackendUtilization</c> object.</summary>
public sealed class BackendUtilization
{
    /// <summary>The <c>errorUtilizationPenaltyPercent</c> field.</summary>
    [JsonPropertyName("errorUtilizationPenaltyPercent")]
    public long? ErrorUtilizationPenaltyPercent { get; set; }

    /// <summary>The <c>metricNamesForComputingUtilization</c> field.</summary>
    [JsonPropertyName("metricNamesForComputingUtilization")]
    public IList<string>? MetricNamesForComputingUtilization { get; set; }

    /// <summary>The <c>weightExpirationPeriod</c> field.</summary>
    [JsonPropertyName("weightExpirationPeriod")]
    public string? WeightExpirationPeriod { get; set; }

    /// <summary>The <c>weightStabilizationPeriod</c> field.</summary>
    [JsonPropertyName("weightStabilizationPeriod")]
    public string? WeightStabilizationPeriod { get; set; }

    /// <summary>The <c>weightUpdatePeriod</c> field.</summary>
    [JsonPropertyName("weightUpdatePeriod")]
    public string? WeightUpdatePeriod { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
