using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>What happens to destinations that are not in the registry.</summary>
public sealed class OutboundTrafficPolicy
{
    /// <summary>A proxy that unknown destinations are sent through; only with <c>ALLOW_ANY</c>.</summary>
    [JsonPropertyName("egressProxy")]
    public Destination? EgressProxy { get; set; }

    /// <summary>One of <see cref="OutboundTrafficModes"/>.</summary>
    /// <value><c>REGISTRY_ONLY</c> when the policy is present without a mode.</value>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
