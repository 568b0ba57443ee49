using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ConsistentHash</c> object.</summary>
public sealed class ConsistentHash
{
    /// <summary>The <c>httpCookie</c> field.</summary>
    [JsonPropertyName("httpCookie")]
    public HttpCookie? HttpCookie { get; set; }

    /// <summary>The <c>httpHeaderName</c> field.</summary>
    [JsonPropertyName("httpHeaderName")]
    public string? HttpHeaderName { get; set; }

    /// <summary>The <c>httpQueryParameterName</c> field.</summary>
    [JsonPropertyName("httpQueryParameterName")]
    public string? HttpQueryParameterName { get; set; }

    /// <summary>The <c>maglev</c> field.</summary>
    [JsonPropertyName("maglev")]
    public Maglev? Maglev { get; set; }

    /// <summary>The <c>minimumRingSize</c> field.</summary>
    [JsonPropertyName("minimumRingSize")]
    public long? MinimumRingSize { get; set; }

    /// <summary>The <c>ringHash</c> field.</summary>
    [JsonPropertyName("ringHash")]
    public RingHash? RingHash { get; set; }

    /// <summary>The <c>useSourceIp</c> field.</summary>
    [JsonPropertyName("useSourceIp")]
    public bool? UseSourceIp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
