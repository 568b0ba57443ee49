using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpHealthCheck</c> object.</summary>
public sealed class HttpHealthCheck
{
    /// <summary>The <c>host</c> field.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>The <c>httpHeaders</c> field.</summary>
    [JsonPropertyName("httpHeaders")]
    public IList<ProbeHttpHeader>? HttpHeaders { get; set; }

    /// <summary>The <c>path</c> field.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>The <c>scheme</c> field.</summary>
    [JsonPropertyName("scheme")]
    public string? Scheme { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
