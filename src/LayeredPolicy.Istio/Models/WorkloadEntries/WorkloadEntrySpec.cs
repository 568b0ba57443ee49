using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>WorkloadEntrySpec</c> object.</summary>
public sealed class WorkloadEntrySpec
{
    /// <summary>The <c>address</c> field.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>The <c>labels</c> field.</summary>
    [JsonPropertyName("labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <summary>The <c>locality</c> field.</summary>
    [JsonPropertyName("locality")]
    public string? Locality { get; set; }

    /// <summary>The <c>network</c> field.</summary>
    [JsonPropertyName("network")]
    public string? Network { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IDictionary<string, long>? Ports { get; set; }

    /// <summary>The <c>serviceAccount</c> field.</summary>
    [JsonPropertyName("serviceAccount")]
    public string? ServiceAccount { get; set; }

    /// <summary>The <c>weight</c> field.</summary>
    [JsonPropertyName("weight")]
    public long? Weight { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
