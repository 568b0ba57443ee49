using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>What the key is made of, exactly one source, and which table is used.</summary>
public sealed class ConsistentHash
{
    /// <summary>A cookie, made when it is missing.</summary>
    [JsonPropertyName("httpCookie")]
    public HttpCookie? HttpCookie { get; set; }

    /// <summary>A request header.</summary>
    [JsonPropertyName("httpHeaderName")]
    public string? HttpHeaderName { get; set; }

    /// <summary>A query parameter.</summary>
    [JsonPropertyName("httpQueryParameterName")]
    public string? HttpQueryParameterName { get; set; }

    /// <summary>A Maglev table.</summary>
    [JsonPropertyName("maglev")]
    public Maglev? Maglev { get; set; }

    /// <summary>The size of the hash ring; deprecated in favour of <see cref="RingHash"/>.</summary>
    [JsonPropertyName("minimumRingSize")]
    public long? MinimumRingSize { get; set; }

    /// <summary>A hash ring.</summary>
    [JsonPropertyName("ringHash")]
    public RingHash? RingHash { get; set; }

    /// <summary>The address of the caller.</summary>
    [JsonPropertyName("useSourceIp")]
    public bool? UseSourceIp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
