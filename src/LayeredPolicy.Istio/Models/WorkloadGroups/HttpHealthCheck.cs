using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>An HTTP request.</summary>
public sealed class HttpHealthCheck
{
    /// <summary>The host to connect to. Absent: the workload.</summary>
    [JsonPropertyName("host")]
    public string? Host { get; set; }

    /// <summary>Headers of the request.</summary>
    [JsonPropertyName("httpHeaders")]
    public IList<ProbeHttpHeader>? HttpHeaders { get; set; }

    /// <summary>The path.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>The port.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    [JsonPropertyName("scheme")]
    public string? Scheme { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
