using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>MetricsOverrides</c> object.</summary>
public sealed class MetricsOverrides
{
    /// <summary>The <c>disabled</c> field.</summary>
    [JsonPropertyName("disabled")]
    public bool? Disabled { get; set; }

    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public MetricSelector? Match { get; set; }

    /// <summary>The <c>tagOverrides</c> field.</summary>
    [JsonPropertyName("tagOverrides")]
    public IDictionary<string, TagOverride>? TagOverrides { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
