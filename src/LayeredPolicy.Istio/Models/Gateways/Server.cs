using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One listener of a gateway.</summary>
public sealed class Server
{
    /// <summary>The address that is listened on. Absent: all.</summary>
    [JsonPropertyName("bind")]
    public string? Bind { get; set; }

    /// <summary>Where traffic goes that no route matches.</summary>
    [JsonPropertyName("defaultEndpoint")]
    public string? DefaultEndpoint { get; set; }

    /// <summary>Hosts that are served, as <c>HOST</c> or <c>NAMESPACE/HOST</c>; the namespace limits which virtual services may attach.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>A name for statistics.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The port that is listened on; required.</summary>
    [JsonPropertyName("port")]
    public ServerPort? Port { get; set; }

    /// <summary>TLS settings. Absent: plaintext.</summary>
    [JsonPropertyName("tls")]
    public ServerTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
