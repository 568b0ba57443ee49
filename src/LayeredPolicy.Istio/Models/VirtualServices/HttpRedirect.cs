using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A redirect.</summary>
public sealed class HttpRedirect
{
    /// <summary>The new host.</summary>
    [JsonPropertyName("authority")]
    public string? Authority { get; set; }

    /// <summary>Where the port comes from, one of <see cref="RedirectPortModes"/>.</summary>
    [JsonPropertyName("derivePort")]
    public string? DerivePort { get; set; }

    /// <summary>The new port; excludes <see cref="DerivePort"/>.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>What the matched prefix becomes.</summary>
    [JsonPropertyName("prefixRewrite")]
    public string? PrefixRewrite { get; set; }

    /// <summary>The status code.</summary>
    /// <value>301 when absent.</value>
    [JsonPropertyName("redirectCode")]
    public long? RedirectCode { get; set; }

    /// <summary>The new scheme.</summary>
    [JsonPropertyName("scheme")]
    public string? Scheme { get; set; }

    /// <summary>The new path; excludes <see cref="PrefixRewrite"/>.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
