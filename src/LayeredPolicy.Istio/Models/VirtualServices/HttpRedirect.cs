using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpRedirect</c> object.</summary>
public sealed class HttpRedirect
{
    /// <summary>The <c>authority</c> field.</summary>
    [JsonPropertyName("authority")]
    public string? Authority { get; set; }

    /// <summary>The <c>derivePort</c> field.</summary>
    [JsonPropertyName("derivePort")]
    public string? DerivePort { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>The <c>prefixRewrite</c> field.</summary>
    [JsonPropertyName("prefixRewrite")]
    public string? PrefixRewrite { get; set; }

    /// <summary>The <c>redirectCode</c> field.</summary>
    [JsonPropertyName("redirectCode")]
    public long? RedirectCode { get; set; }

    /// <summary>The <c>scheme</c> field.</summary>
    [JsonPropertyName("scheme")]
    public string? Scheme { get; set; }

    /// <summary>The <c>uri</c> field.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
