using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A destination that gets copies.</summary>
public sealed class HttpMirrorPolicy
{
    /// <summary>Where the copy goes; required.</summary>
    [JsonPropertyName("destination")]
    public Destination? Destination { get; set; }

    /// <summary>Share of the requests that is copied.</summary>
    /// <value>100 percent when absent.</value>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
