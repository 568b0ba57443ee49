using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>An inbound listener.</summary>
public sealed class SidecarIngressListener
{
    /// <summary>The address that is listened on. Absent: the workload's.</summary>
    [JsonPropertyName("bind")]
    public string? Bind { get; set; }

    /// <summary>How traffic gets to the listener, one of <see cref="CaptureModes"/>.</summary>
    [JsonPropertyName("captureMode")]
    public string? CaptureMode { get; set; }

    /// <summary>Connection limits of this listener.</summary>
    [JsonPropertyName("connectionPool")]
    public ConnectionPoolSettings? ConnectionPool { get; set; }

    /// <summary>Where the application listens, such as <c>127.0.0.1:8080</c> or a Unix socket.</summary>
    [JsonPropertyName("defaultEndpoint")]
    public string? DefaultEndpoint { get; set; }

    /// <summary>The port that is listened on; required.</summary>
    [JsonPropertyName("port")]
    public SidecarPort? Port { get; set; }

    /// <summary>TLS that the listener terminates; only for ports whose mutual TLS is disabled.</summary>
    [JsonPropertyName("tls")]
    public ServerTlsSettings? Tls { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
