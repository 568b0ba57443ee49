using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>LabelSelectorRequirement</c> object.</summary>
public sealed class LabelSelectorRequirement
{
    /// <summary>The <c>key</c> field.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; set; }

    /// <summary>The <c>operator</c> field.</summary>
    [JsonPropertyName("operator")]
    public string? Operator { get; set; }

    /// <summary>The <c>values</c> field.</summary>
    [JsonPropertyName("values")]
    public IList<string>? Values { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
