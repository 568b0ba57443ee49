using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>SidecarIngressListener</c> object.</summary>
public sealed class SidecarIngressListener
{
    /// <summary>The <c>bind</c> field.</summary>
    [JsonPropertyName("bind")]
    public string? Bind { get; set; }

    /// <summary>The <c>captureMode</c> field.</summary>
    [JsonPropertyName("captureMode")]
    public string? CaptureMode { get; set; }

    /// <summary>The <c>connectionPool</c> field.</summary>
    [JsonPropertyName("connectionPool")]
    public ConnectionPoolSettings? ConnectionPool { get; set; }

    /// <summary>The <c>defaultEndpoint</c> field.</summary>
    [JsonPropertyName("defaultEndpoint")]
    public string? DefaultEndpoint { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public SidecarPort? Port { get; set; }

    /// <summary>The <c>tls</c> field.</summary>
    [JsonPropertyName("tls")]
    public ServerTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
