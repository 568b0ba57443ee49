using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A mode of mutual TLS.</summary>
public sealed class MutualTls
{
    /// <summary>One of <see cref="MutualTlsModes"/>.</summary>
    /// <value><c>UNSET</c> when absent: inherit, and <c>PERMISSIVE</c> in the end.</value>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
