using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Hosts and their routes.</summary>
public sealed class VirtualServiceSpec
{
    /// <summary>Namespaces that see it: <c>.</c>, <c>*</c> or names. Absent: the mesh default, all.</summary>
    [JsonPropertyName("exportTo")]
    public IList<string>? ExportTo { get; set; }

    /// <summary>Gateways that the routes hold for, <c>NAMESPACE/NAME</c>; <c>mesh</c> stands for every sidecar.</summary>
    /// <value><c>mesh</c> alone when absent.</value>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>The hosts that are routed; a short name is completed with the namespace.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>Routes of HTTP traffic; the first match is taken.</summary>
    [JsonPropertyName("http")]
    public IList<HttpRoute>? Http { get; set; }

    /// <summary>Routes of other traffic; the first match is taken.</summary>
    [JsonPropertyName("tcp")]
    public IList<TcpRoute>? Tcp { get; set; }

    /// <summary>Routes of passed-through TLS, by server name; the first match is taken.</summary>
    [JsonPropertyName("tls")]
    public IList<TlsRoute>? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
