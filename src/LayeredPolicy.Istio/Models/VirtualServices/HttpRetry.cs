using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>When a request is tried again.</summary>
public sealed class HttpRetry
{
    /// <summary>Retries at most; 0 switches off.</summary>
    [JsonPropertyName("attempts")]
    public int? Attempts { get; set; }

    /// <summary>The first waiting time; it doubles.</summary>
    /// <value>25 ms when absent.</value>
    [JsonPropertyName("backoff")]
    public string? Backoff { get; set; }

    /// <summary>Time for one try. Absent: the timeout of the route.</summary>
    [JsonPropertyName("perTryTimeout")]
    public string? PerTryTimeout { get; set; }

    /// <summary>Whether a retry goes to another endpoint.</summary>
    /// <value>True when absent.</value>
    [JsonPropertyName("retryIgnorePreviousHosts")]
    public bool? RetryIgnorePreviousHosts { get; set; }

    /// <summary>Conditions, separated by commas. Absent: the mesh default.</summary>
    [JsonPropertyName("retryOn")]
    public string? RetryOn { get; set; }

    /// <summary>Whether endpoints elsewhere are tried too. Absent: the default of the proxy.</summary>
    [JsonPropertyName("retryRemoteLocalities")]
    public bool? RetryRemoteLocalities { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
