using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>PolicyTargetReference</c> object.</summary>
public sealed class PolicyTargetReference
{
    /// <summary>The <c>group</c> field.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; set; }

    /// <summary>The kind, filled in for new objects.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>namespace</c> field.</summary>
    [JsonPropertyName("namespace")]
    public string? Namespace { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
