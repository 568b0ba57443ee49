using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A destination and its share.</summary>
public sealed class HttpRouteDestination
{
    /// <summary>Where the request goes; required.</summary>
    [JsonPropertyName("destination")]
    public Destination? Destination { get; set; }

    /// <summary>Changes of headers for this destination.</summary>
    [JsonPropertyName("headers")]
    public RouteHeaders? Headers { get; set; }

    /// <summary>The share among the destinations of the route; of no effect when there is one.</summary>
    [JsonPropertyName("weight")]
    public int? Weight { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
