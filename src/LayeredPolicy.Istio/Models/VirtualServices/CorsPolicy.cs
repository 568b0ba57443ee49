using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Cross-origin resource sharing.</summary>
public sealed class CorsPolicy
{
    /// <summary>Whether credentials may be sent.</summary>
    [JsonPropertyName("allowCredentials")]
    public bool? AllowCredentials { get; set; }

    /// <summary>Headers that may be sent.</summary>
    [JsonPropertyName("allowHeaders")]
    public IList<string>? AllowHeaders { get; set; }

    /// <summary>Methods that may be used.</summary>
    [JsonPropertyName("allowMethods")]
    public IList<string>? AllowMethods { get; set; }

    /// <summary>Deprecated exact form of <see cref="AllowOrigins"/>.</summary>
    [JsonPropertyName("allowOrigin")]
    public IList<string>? AllowOrigin { get; set; }

    /// <summary>Origins that may call.</summary>
    [JsonPropertyName("allowOrigins")]
    public IList<StringMatch>? AllowOrigins { get; set; }

    /// <summary>Headers that the browser shows to the caller.</summary>
    [JsonPropertyName("exposeHeaders")]
    public IList<string>? ExposeHeaders { get; set; }

    /// <summary>How long a preflight answer is kept, in whole seconds.</summary>
    [JsonPropertyName("maxAge")]
    public string? MaxAge { get; set; }

    /// <summary>What happens to a preflight request of another origin, one of <see cref="UnmatchedPreflightModes"/>.</summary>
    [JsonPropertyName("unmatchedPreflights")]
    public string? UnmatchedPreflights { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
