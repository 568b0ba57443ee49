using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AccessLogging</c> object.</summary>
public sealed class AccessLogging
{
    /// <summary>The <c>disabled</c> field.</summary>
    [JsonPropertyName("disabled")]
    public bool? Disabled { get; set; }

    /// <summary>The <c>filter</c> field.</summary>
    [JsonPropertyName("filter")]
    public AccessLogFilter? Filter { get; set; }

    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public LogSelector? Match { get; set; }

    /// <summary>The <c>providers</c> field.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
