using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AuthorizationCondition</c> object.</summary>
public sealed class AuthorizationCondition
{
    /// <summary>The <c>key</c> field.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; set; }

    /// <summary>The <c>values</c> field.</summary>
    [JsonPropertyName("values")]
    public IList<string>? Values { get; set; }

    /// <summary>The <c>notValues</c> field.</summary>
    [JsonPropertyName("notValues")]
    public IList<string>? NotValues { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
