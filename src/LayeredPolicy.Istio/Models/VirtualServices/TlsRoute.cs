using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>TlsRoute</c> object.</summary>
public sealed class TlsRoute
{
    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public IList<TlsMatchAttributes>? Match { get; set; }

    /// <summary>The <c>route</c> field.</summary>
    [JsonPropertyName("route")]
    public IList<RouteDestination>? Route { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
