using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ReadinessProbe</c> object.</summary>
public sealed class ReadinessProbe
{
    /// <summary>The <c>exec</c> field.</summary>
    [JsonPropertyName("exec")]
    public ExecHealthCheck? Exec { get; set; }

    /// <summary>The <c>failureThreshold</c> field.</summary>
    [JsonPropertyName("failureThreshold")]
    public int? FailureThreshold { get; set; }

    /// <summary>The <c>grpc</c> field.</summary>
    [JsonPropertyName("grpc")]
    public GrpcHealthCheck? Grpc { get; set; }

    /// <summary>The <c>httpGet</c> field.</summary>
    [JsonPropertyName("httpGet")]
    public HttpHealthCheck? HttpGet { get; set; }

    /// <summary>The <c>initialDelaySeconds</c> field.</summary>
    [JsonPropertyName("initialDelaySeconds")]
    public int? InitialDelaySeconds { get; set; }

    /// <summary>The <c>periodSeconds</c> field.</summary>
    [JsonPropertyName("periodSeconds")]
    public int? PeriodSeconds { get; set; }

    /// <summary>The <c>successThreshold</c> field.</summary>
    [JsonPropertyName("successThreshold")]
    public int? SuccessThreshold { get; set; }

    /// <summary>The <c>tcpSocket</c> field.</summary>
    [JsonPropertyName("tcpSocket")]
    public TcpHealthCheck? TcpSocket { get; set; }

    /// <summary>The <c>timeoutSeconds</c> field.</summary>
    [JsonPropertyName("timeoutSeconds")]
    public int? TimeoutSeconds { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
