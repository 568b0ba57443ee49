using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>L4MatchAttributes</c> object.</summary>
public sealed class L4MatchAttributes
{
    /// <summary>The <c>destinationSubnets</c> field.</summary>
    [JsonPropertyName("destinationSubnets")]
    public IList<string>? DestinationSubnets { get; set; }

    /// <summary>The <c>gateways</c> field.</summary>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>The <c>sourceLabels</c> field.</summary>
    [JsonPropertyName("sourceLabels")]
    public IDictionary<string, string>? SourceLabels { get; set; }

    /// <summary>The <c>sourceNamespace</c> field.</summary>
    [JsonPropertyName("sourceNamespace")]
    public string? SourceNamespace { get; set; }

    /// <summary>The <c>sourceSubnet</c> field.</summary>
    [JsonPropertyName("sourceSubnet")]
    public string? SourceSubnet { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
