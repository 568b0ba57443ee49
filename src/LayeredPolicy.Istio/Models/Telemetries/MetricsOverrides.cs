using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A change of metrics.</summary>
public sealed class MetricsOverrides
{
    /// <summary>Switches them off.</summary>
    [JsonPropertyName("disabled")]
    public bool? Disabled { get; set; }

    /// <summary>Which metrics. Absent: all.</summary>
    [JsonPropertyName("match")]
    public MetricSelector? Match { get; set; }

    /// <summary>Changes of tags, by tag.</summary>
    [JsonPropertyName("tagOverrides")]
    public IDictionary<string, TagOverride>? TagOverrides { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
