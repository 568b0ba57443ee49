using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>LabelSelector</c> object.</summary>
public sealed class LabelSelector
{
    /// <summary>The <c>matchExpressions</c> field.</summary>
    [JsonPropertyName("matchExpressions")]
    public IList<LabelSelectorRequirement>? MatchExpressions { get; set; }

    /// <summary>The <c>matchLabels</c> field.</summary>
    [JsonPropertyName("matchLabels")]
    public IDictionary<string, string>? MatchLabels { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
