using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>VirtualServiceSpec</c> object.</summary>
public sealed class VirtualServiceSpec
{
    /// <summary>The <c>exportTo</c> field.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>The <c>gateways</c> field.</summary>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>The <c>hosts</c> field.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>The <c>http</c> field.</summary>
    [JsonPropertyName("http")]
    public IList<HttpRoute>? Http { get; set; }

    /// <summary>The <c>tcp</c> field.</summary>
    [JsonPropertyName("tcp")]
    public IList<TcpRoute>? Tcp { get; set; }

    /// <summary>The <c>tls</c> field.</summary>
    [JsonPropertyName("tls")]
    public IList<TlsRoute>? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
