using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Conditions on an HTTP request; both must hold.</summary>
public sealed class HttpMatch
{
    /// <summary>Methods, any of them, case sensitive; <c>*</c> is any method. Empty and absent both mean any.</summary>
    [JsonPropertyName("methods")]
    public IList<string>? Methods { get; set; }

    /// <summary>Paths, any of them. Empty and absent both mean any.</summary>
    [JsonPropertyName("paths")]
    public IList<HttpPath>? Paths { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
