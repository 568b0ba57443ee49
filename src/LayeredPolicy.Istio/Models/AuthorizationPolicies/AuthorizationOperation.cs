using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AuthorizationOperation</c> object.</summary>
public sealed class AuthorizationOperation
{
    /// <summary>The <c>hosts</c> field.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>The <c>notHosts</c> field.</summary>
    [JsonPropertyName("notHosts")]
    public IList<string>? NotHosts { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<string>? Ports { get; set; }

    /// <summary>The <c>notPorts</c> field.</summary>
    [JsonPropertyName("notPorts")]
    public IList<string>? NotPorts { get; set; }

    /// <summary>The <c>methods</c> field.</summary>
    [JsonPropertyName("methods")]
    public IList<string>? Methods { get; set; }

    /// <summary>The <c>notMethods</c> field.</summary>
    [JsonPropertyName("notMethods")]
    public IList<string>? NotMethods { get; set; }

    /// <summary>The <c>paths</c> field.</summary>
    [JsonPropertyName("paths")]
    public IList<string>? Paths { get; set; }

    /// <summary>The <c>notPaths</c> field.</summary>
    [JsonPropertyName("notPaths")]
    public IList<string>? NotPaths { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
