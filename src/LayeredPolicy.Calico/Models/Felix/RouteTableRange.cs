using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A range of Linux routing tables, ends included.</summary>
public sealed class RouteTableRange
{
    /// <summary>The last table.</summary>
    [JsonPropertyName("max")]
    public long? Max { get; set; }

    /// <summary>The first table.</summary>
    [JsonPropertyName("min")]
    public long? Min { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
