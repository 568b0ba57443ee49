using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>IpNat</c> object.</summary>
public sealed class IpNat
{
    /// <summary>The <c>internalIP</c> field.</summary>
    [JsonPropertyName("internalIP")]
    [YamlMember(Alias = "internalIP", ApplyNamingConventions = false)]
    public string? InternalIp { get; set; }

    /// <summary>The <c>externalIP</c> field.</summary>
    [JsonPropertyName("externalIP")]
    [YamlMember(Alias = "externalIP", ApplyNamingConventions = false)]
    public string? ExternalIp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
