using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A translation of one address.</summary>
public sealed class IpNat
{
    /// <summary>The address of the workload.</summary>
    [JsonPropertyName("internalIP")]
    [YamlMember(Alias = "internalIP", ApplyNamingConventions = false)]
    public string? InternalIp { get; set; }

    /// <summary>The address that is translated to it.</summary>
    [JsonPropertyName("externalIP")]
    [YamlMember(Alias = "externalIP", ApplyNamingConventions = false)]
    public string? ExternalIp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
