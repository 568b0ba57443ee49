using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpMirrorPolicy</c> object.</summary>
public sealed class HttpMirrorPolicy
{
    /// <summary>The <c>destination</c> field.</summary>
    [JsonPropertyName("destination")]
    public Destination? Destination { get; set; }

    /// <summary>The <c>percentage</c> field.</summary>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
