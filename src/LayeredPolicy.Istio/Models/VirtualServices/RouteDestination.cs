using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>RouteDestination</c> object.</summary>
public sealed class RouteDestination
{
    /// <summary>The <c>destination</c> field.</summary>
    [JsonPropertyName("destination")]
    public Destination? Destination { get; set; }

    /// <summary>The <c>weight</c> field.</summary>
    [JsonPropertyName("weight")]
    public int? Weight { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
