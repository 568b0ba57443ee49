using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>TcpRoute</c> object.</summary>
public sealed class TcpRoute
{
    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public IList<L4MatchAttributes>? Match { get; set; }

    /// <summary>The <c>route</c> field.</summary>
    [JsonPropertyName("route")]
    public IList<RouteDestination>? Route { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
