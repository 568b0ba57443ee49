using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>Server</c> object.</summary>
public sealed class Server
{
    /// <summary>The <c>bind</c> field.</summary>
    [JsonPropertyName("bind")]
    public string? Bind { get; set; }

    /// <summary>The <c>defaultEndpoint</c> field.</summary>
    [JsonPropertyName("defaultEndpoint")]
    public string? DefaultEndpoint { get; set; }

    /// <summary>The <c>hosts</c> field.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public ServerPort? Port { get; set; }

    /// <summary>The <c>tls</c> field.</summary>
    [JsonPropertyName("tls")]
    public ServerTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
