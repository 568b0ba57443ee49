using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>HostEndpointSpec</c> object.</summary>
public sealed class HostEndpointSpec
{
    /// <summary>The <c>expectedIPs</c> field.</summary>
    [JsonPropertyName("expectedIPs")]
    [YamlMember(Alias = "expectedIPs", ApplyNamingConventions = false)]
    public IList<string>? ExpectedIps { get; set; }

    /// <summary>The <c>interfaceName</c> field.</summary>
    [JsonPropertyName("interfaceName")]
    public string? InterfaceName { get; set; }

    /// <summary>The <c>node</c> field.</summary>
    [JsonPropertyName("node")]
    public string? Node { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<EndpointPort>? Ports { get; set; }

    /// <summary>The <c>profiles</c> field.</summary>
    [JsonPropertyName("profiles")]
    public IList<string>? Profiles { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
