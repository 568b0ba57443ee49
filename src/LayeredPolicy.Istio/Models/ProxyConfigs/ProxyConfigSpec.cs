using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Start-up settings of proxies.</summary>
public sealed class ProxyConfigSpec
{
    /// <summary>Worker threads; 0 is one a core. Absent: from the CPU limits.</summary>
    [JsonPropertyName("concurrency")]
    public int? Concurrency { get; set; }

    /// <summary>Variables of the proxy's environment.</summary>
    [JsonPropertyName("environmentVariables")]
    public IDictionary<string, string>? EnvironmentVariables { get; set; }

    /// <summary>The image of the proxy.</summary>
    [JsonPropertyName("image")]
    public ProxyImage? Image { get; set; }

    /// <summary>The workloads, by pod label. Absent: the whole namespace, or mesh.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
