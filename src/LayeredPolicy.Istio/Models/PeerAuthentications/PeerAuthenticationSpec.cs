using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>PeerAuthenticationSpec</c> object.</summary>
public sealed class PeerAuthenticationSpec
{
    /// <summary>The <c>selector</c> field.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>The <c>mtls</c> field.</summary>
    [JsonPropertyName("mtls")]
    public MutualTls? Mtls { get; set; }

    /// <summary>The <c>portLevelMtls</c> field.</summary>
    [JsonPropertyName("portLevelMtls")]
    public IDictionary<string, MutualTls>? PortLevelMtls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
