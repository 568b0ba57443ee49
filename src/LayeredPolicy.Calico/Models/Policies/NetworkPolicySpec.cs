using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>NetworkPolicySpec</c> object.</summary>
public sealed class NetworkPolicySpec
{
    /// <summary>The <c>tier</c> field.</summary>
    [JsonPropertyName("tier")]
    public string? Tier { get; set; }

    /// <summary>The <c>order</c> field.</summary>
    [JsonPropertyName("order")]
    public double? Order { get; set; }

    /// <summary>The <c>selector</c> field.</summary>
    [JsonPropertyName("selector")]
    public string? Selector { get; set; }

    /// <summary>The <c>serviceAccountSelector</c> field.</summary>
    [JsonPropertyName("serviceAccountSelector")]
    public string? ServiceAccountSelector { get; set; }

    /// <summary>The <c>types</c> field.</summary>
    [JsonPropertyName("types")]
    public IList<string>? Types { get; set; }

    /// <summary>The <c>ingress</c> field.</summary>
    [JsonPropertyName("ingress")]
    public IList<Rule>? Ingress { get; set; }

    /// <summary>The <c>egress</c> field.</summary>
    [JsonPropertyName("egress")]
    public IList<Rule>? Egress { get; set; }

    /// <summary>The <c>performanceHints</c> field.</summary>
    [JsonPropertyName("performanceHints")]
    public IList<string>? PerformanceHints { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
