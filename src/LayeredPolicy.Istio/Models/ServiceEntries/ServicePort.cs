using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ServicePort</c> object.</summary>
public sealed class ServicePort
{
    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>number</c> field.</summary>
    [JsonPropertyName("number")]
    public long? Number { get; set; }

    /// <summary>The <c>protocol</c> field.</summary>
    [JsonPropertyName("protocol")]
    public string? Protocol { get; set; }

    /// <summary>The <c>targetPort</c> field.</summary>
    [JsonPropertyName("targetPort")]
    public long? TargetPort { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
