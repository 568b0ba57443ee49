using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A health check; exactly one of the four kinds of check is given.</summary>
public sealed class ReadinessProbe
{
    /// <summary>A command that must end with code 0.</summary>
    [JsonPropertyName("exec")]
    public ExecHealthCheck? Exec { get; set; }

    /// <summary>Failures in a row that make it not ready.</summary>
    /// <value>3 when absent.</value>
    [JsonPropertyName("failureThreshold")]
    public int? FailureThreshold { get; set; }

    /// <summary>A gRPC health check. The schema takes it; the webhook refuses it.</summary>
    [JsonPropertyName("grpc")]
    public GrpcHealthCheck? Grpc { get; set; }

    /// <summary>An HTTP request that must be answered with success.</summary>
    [JsonPropertyName("httpGet")]
    public HttpHealthCheck? HttpGet { get; set; }

    /// <summary>Seconds before the first check.</summary>
    /// <value>0 when absent.</value>
    [JsonPropertyName("initialDelaySeconds")]
    public int? InitialDelaySeconds { get; set; }

    /// <summary>Seconds between checks.</summary>
    /// <value>10 when absent.</value>
    [JsonPropertyName("periodSeconds")]
    public int? PeriodSeconds { get; set; }

    /// <summary>Successes in a row that make the workload ready.</summary>
    /// <value>1 when absent.</value>
    [JsonPropertyName("successThreshold")]
    public int? SuccessThreshold { get; set; }

    /// <summary>A TCP connection that must be accepted.</summary>
    [JsonPropertyName("tcpSocket")]
    public TcpHealthCheck? TcpSocket { get; set; }

    /// <summary>Seconds after which a check has failed.</summary>
    /// <value>1 when absent.</value>
    [JsonPropertyName("timeoutSeconds")]
    public int? TimeoutSeconds { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
