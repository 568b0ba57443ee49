using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A Maglev table.</summary>
public sealed class Maglev
{
    /// <summary>Entries of the table, a prime.</summary>
    /// <value>65,537 when absent.</value>
    [JsonPropertyName("tableSize")]
    public long? TableSize { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
