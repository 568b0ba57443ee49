using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Service accounts by name and label; both must match when both are given.</summary>
public sealed class ServiceAccountMatch
{
    /// <summary>Names; any of them. Empty and absent both mean no condition.</summary>
    [JsonPropertyName("names")]
    public IList<string>? Names { get; set; }

    /// <summary>Labels of the service account, in Calico's selector language. Empty and absent both mean no condition.</summary>
    [JsonPropertyName("selector")]
    public string? Selector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
