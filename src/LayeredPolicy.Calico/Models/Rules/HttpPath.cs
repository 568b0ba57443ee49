using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>One path condition; exactly one of the two is given.</summary>
public sealed class HttpPath
{
    /// <summary>The normalised path equals this.</summary>
    [JsonPropertyName("exact")]
    public string? Exact { get; set; }

    /// <summary>The normalised path equals this or continues below it.</summary>
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
