using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>IcmpFields</c> object.</summary>
public sealed class IcmpFields
{
    /// <summary>The <c>code</c> field.</summary>
    [JsonPropertyName("code")]
    public int? Code { get; set; }

    /// <summary>The <c>type</c> field.</summary>
    [JsonPropertyName("type")]
    public int? Type { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
