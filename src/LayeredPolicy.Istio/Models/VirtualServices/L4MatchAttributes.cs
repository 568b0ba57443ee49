using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Conditions on a connection; all must hold.</summary>
public sealed class L4MatchAttributes
{
    /// <summary>Blocks of the addressed destination, any of them.</summary>
    [JsonPropertyName("destinationSubnets")]
    public IList<string>? DestinationSubnets { get; set; }

    /// <summary>Gateways of the virtual service that the condition holds for.</summary>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>The port that is addressed.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>Labels of the calling workload: which proxies get the route, no authenticated fact.</summary>
    [JsonPropertyName("sourceLabels")]
    public IDictionary<string, string>? SourceLabels { get; set; }

    /// <summary>Namespace of the calling workload: which proxies get the route, no authenticated fact.</summary>
    [JsonPropertyName("sourceNamespace")]
    public string? SourceNamespace { get; set; }

    /// <summary>Block of the caller's addresses.</summary>
    [JsonPropertyName("sourceSubnet")]
    public string? SourceSubnet { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
