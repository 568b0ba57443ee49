using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>An ICMP type with or without a code.</summary>
public sealed class IcmpFields
{
    /// <summary>The code, 0 to 255; needs a type. Absent means any code.</summary>
    [JsonPropertyName("code")]
    public int? Code { get; set; }

    /// <summary>The type, 0 to 254.</summary>
    [JsonPropertyName("type")]
    public int? Type { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
