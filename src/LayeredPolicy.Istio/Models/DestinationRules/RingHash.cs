using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A hash ring.</summary>
public sealed class RingHash
{
    /// <summary>Entries of the ring at least.</summary>
    /// <value>1,024 when absent.</value>
    [JsonPropertyName("minimumRingSize")]
    public long? MinimumRingSize { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
