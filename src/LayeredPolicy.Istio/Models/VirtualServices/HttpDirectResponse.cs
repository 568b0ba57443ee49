using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A fixed answer.</summary>
public sealed class HttpDirectResponse
{
    /// <summary>The body. Absent: empty.</summary>
    [JsonPropertyName("body")]
    public HttpBody? Body { get; set; }

    /// <summary>The status code; required.</summary>
    [JsonPropertyName("status")]
    public long? Status { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
