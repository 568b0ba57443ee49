using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Changes of headers.</summary>
public sealed class RouteHeaders
{
    /// <summary>Of the request.</summary>
    [JsonPropertyName("request")]
    public HeaderOperations? Request { get; set; }

    /// <summary>Of the response.</summary>
    [JsonPropertyName("response")]
    public HeaderOperations? Response { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
