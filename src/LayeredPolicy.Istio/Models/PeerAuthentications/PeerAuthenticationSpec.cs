using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which workloads, and which connections they take.</summary>
public sealed class PeerAuthenticationSpec
{
    /// <summary>
    /// The workloads, by pod label. Absent means the whole namespace, or the whole mesh in the root namespace, where a selector is ignored.
    /// </summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>The mode for every port without one of its own. Absent inherits.</summary>
    [JsonPropertyName("mtls")]
    public MutualTls? Mtls { get; set; }

    /// <summary>Modes by container port number, not Service port; needs a selector with a label.</summary>
    [JsonPropertyName("portLevelMtls")]
    public IDictionary<string, MutualTls>? PortLevelMtls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
