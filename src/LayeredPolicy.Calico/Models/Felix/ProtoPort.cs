using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A port that stays open whatever policy says.</summary>
public sealed class ProtoPort
{
    /// <summary>The remote addresses that it is open for. Absent: all.</summary>
    [JsonPropertyName("net")]
    public string? Net { get; set; }

    /// <summary>The port number.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>TCP or UDP.</summary>
    /// <value>TCP when absent.</value>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
