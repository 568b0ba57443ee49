using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Where the interface is, what it is called and which ports have names.</summary>
public sealed class HostEndpointSpec
{
    /// <summary>Addresses of the interface: the only addresses that selectors see, and how the interface is found when no name is given.</summary>
    [JsonPropertyName("expectedIPs")]
    [YamlMember(Alias = "expectedIPs", ApplyNamingConventions = false)]
    public IList<string>? ExpectedIps { get; set; }

    /// <summary>The interface, or <c>*</c> for all interfaces of the node. May be absent when <see cref="ExpectedIps"/> is given.</summary>
    [JsonPropertyName("interfaceName")]
    public string? InterfaceName { get; set; }

    /// <summary>The Calico node name; required.</summary>
    [JsonPropertyName("node")]
    public string? Node { get; set; }

    /// <summary>Named ports of the node.</summary>
    [JsonPropertyName("ports")]
    public IList<EndpointPort>? Ports { get; set; }

    /// <summary>Profiles, in order, that apply after every tier passed.</summary>
    [JsonPropertyName("profiles")]
    public IList<string>? Profiles { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
