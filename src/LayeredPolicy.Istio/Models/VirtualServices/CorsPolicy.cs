using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>CorsPolicy</c> object.</summary>
public sealed class CorsPolicy
{
    /// <summary>The <c>allowCredentials</c> field.</summary>
    [JsonPropertyName("allowCredentials")]
    public bool? AllowCredentials { get; set; }

    /// <summary>The <c>allowHeaders</c> field.</summary>
    [JsonPropertyName("allowHeaders")]
    public IList<string>? AllowHeaders { get; set; }

    /// <summary>The <c>allowMethods</c> field.</summary>
    [JsonPropertyName("allowMethods")]
    public IList<string>? AllowMethods { get; set; }

    /// <summary>The <c>allowOrigin</c> field.</summary>
    [JsonPropertyName("allowOrigin")]
    public IList<string>? AllowOrigin { get; set; }

    /// <summary>The <c>allowOrigins</c> field.</summary>
    [JsonPropertyName("allowOrigins")]
    public IList<StringMatch>? AllowOrigins { get; set; }

    /// <summary>The <c>exposeHeaders</c> field.</summary>
    [JsonPropertyName("exposeHeaders")]
    public IList<string>? ExposeHeaders { get; set; }

    /// <summary>The <c>maxAge</c> field.</summary>
    [JsonPropertyName("maxAge")]
    public string? MaxAge { get; set; }

    /// <summary>The <c>unmatchedPreflights</c> field.</summary>
    [JsonPropertyName("unmatchedPreflights")]
    public string? UnmatchedPreflights { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
