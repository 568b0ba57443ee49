using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Where a tag's value comes from; exactly one source is given.</summary>
public sealed class CustomTag
{
    /// <summary>A variable of the proxy's environment.</summary>
    [JsonPropertyName("environment")]
    public CustomTagEnvironment? Environment { get; set; }

    /// <summary>A format of the proxy's access log language.</summary>
    [JsonPropertyName("formatter")]
    public CustomTagFormatter? Formatter { get; set; }

    /// <summary>A request header.</summary>
    [JsonPropertyName("header")]
    public CustomTagHeader? Header { get; set; }

    /// <summary>A fixed value.</summary>
    [JsonPropertyName("literal")]
    public CustomTagLiteral? Literal { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
