using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One route of TCP connections.</summary>
public sealed class TcpRoute
{
    /// <summary>Conditions, any of which may match. Absent: every connection.</summary>
    [JsonPropertyName("match")]
    public IList<L4MatchAttributes>? Match { get; set; }

    /// <summary>Destinations and their shares.</summary>
    [JsonPropertyName("route")]
    public IList<RouteDestination>? Route { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
