using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which gateway pods, and what they listen on.</summary>
public sealed class GatewaySpec
{
    /// <summary>Labels of the gateway pods, in every namespace by default.</summary>
    [JsonPropertyName("selector")]
    public IDictionary<string, string>? Selector { get; set; }

    /// <summary>Listeners.</summary>
    [JsonPropertyName("servers")]
    public IList<Server>? Servers { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
