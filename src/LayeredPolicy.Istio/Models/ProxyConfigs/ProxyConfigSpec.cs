using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ProxyConfigSpec</c> object.</summary>
public sealed class ProxyConfigSpec
{
    /// <summary>The <c>concurrency</c> field.</summary>
    [JsonPropertyName("concurrency")]
    public int? Concurrency { get; set; }

    /// <summary>The <c>environmentVariables</c> field.</summary>
    [JsonPropertyName("environmentVariables")]
    public IDictionary<string, string>? EnvironmentVariables { get; set; }

    /// <summary>The <c>image</c> field.</summary>
    [JsonPropertyName("image")]
    public ProxyImage? Image { get; set; }

    /// <summary>The <c>selector</c> field.</summary>
    [JsonPropertyName("selector")]
    public WorkloadSelector? Selector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
