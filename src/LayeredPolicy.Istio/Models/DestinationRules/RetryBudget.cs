using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Retries as a share of requests.</summary>
public sealed class RetryBudget
{
    /// <summary>Time over which the share is taken, as a duration.</summary>
    /// <value>0 when absent: the requests active now.</value>
    [JsonPropertyName("budgetInterval")]
    public string? BudgetInterval { get; set; }

    /// <summary>Retries at a time that are always allowed.</summary>
    /// <value>3 when absent.</value>
    [JsonPropertyName("minRetryConcurrency")]
    public long? MinRetryConcurrency { get; set; }

    /// <summary>Percent of the active requests that may be retries.</summary>
    /// <value>20 when absent.</value>
    [JsonPropertyName("percent")]
    public double? Percent { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
