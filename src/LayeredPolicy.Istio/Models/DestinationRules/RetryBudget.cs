using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>RetryBudget</c> object.</summary>
public sealed class RetryBudget
{
    /// <summary>The <c>budgetInterval</c> field.</summary>
    [JsonPropertyName("budgetInterval")]
    public string? BudgetInterval { get; set; }

    /// <summary>The <c>minRetryConcurrency</c> field.</summary>
    [JsonPropertyName("minRetryConcurrency")]
    public long? MinRetryConcurrency { get; set; }

    /// <summary>The <c>percent</c> field.</summary>
    [JsonPropertyName("percent")]
    public double? Percent { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
