using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>RouteTableRange</c> object.</summary>
public sealed class RouteTableRange
{
    /// <summary>The <c>max</c> field.</summary>
    [JsonPropertyName("max")]
    public long? Max { get; set; }

    /// <summary>The <c>min</c> field.</summary>
    [JsonPropertyName("min")]
    public long? Min { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
