using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One route of passed-through TLS.</summary>
public sealed class TlsRoute
{
    /// <summary>Conditions, any of which may match; required.</summary>
    [JsonPropertyName("match")]
    public IList<TlsMatchAttributes>? Match { get; set; }

    /// <summary>Destinations and their shares.</summary>
    [JsonPropertyName("route")]
    public IList<RouteDestination>? Route { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
