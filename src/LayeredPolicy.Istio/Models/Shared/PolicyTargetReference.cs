using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A Service, ServiceEntry, Gateway or GatewayClass that a policy attaches to, in the policy's namespace.</summary>
public sealed class PolicyTargetReference
{
    /// <summary>The API group; empty or <c>core</c> for Service.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; set; }

    /// <summary>The kind, one of <see cref="TargetReferenceKinds"/>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Must be absent: only the policy's own namespace can be referred to.</summary>
    [JsonPropertyName("namespace")]
    public string? Namespace { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
