using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpMatchRequest</c> object.</summary>
public sealed class HttpMatchRequest
{
    /// <summary>The <c>authority</c> field.</summary>
    [JsonPropertyName("authority")]
    public StringMatch? Authority { get; set; }

    /// <summary>The <c>gateways</c> field.</summary>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>The <c>headers</c> field.</summary>
    [JsonPropertyName("headers")]
    public IDictionary<string, StringMatch>? Headers { get; set; }

    /// <summary>The <c>ignoreUriCase</c> field.</summary>
    [JsonPropertyName("ignoreUriCase")]
    public bool? IgnoreUriCase { get; set; }

    /// <summary>The <c>method</c> field.</summary>
    [JsonPropertyName("method")]
    public StringMatch? Method { get; set; }

    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>port</c> field.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>The <c>queryParams</c> field.</summary>
    [JsonPropertyName("queryParams")]
    public IDictionary<string, StringMatch>? QueryParams { get; set; }

    /// <summary>The <c>scheme</c> field.</summary>
    [JsonPropertyName("scheme")]
    public StringMatch? Scheme { get; set; }

    /// <summary>The <c>sourceLabels</c> field.</summary>
    [JsonPropertyName("sourceLabels")]
    public IDictionary<string, string>? SourceLabels { get; set; }

    /// <summary>The <c>sourceNamespace</c> field.</summary>
    [JsonPropertyName("sourceNamespace")]
    public string? SourceNamespace { get; set; }

    /// <summary>The <c>statPrefix</c> field.</summary>
    [JsonPropertyName("statPrefix")]
    public string? StatPrefix { get; set; }

    /// <summary>The <c>uri</c> field.</summary>
    [JsonPropertyName("uri")]
    public StringMatch? Uri { get; set; }

    /// <summary>The <c>withoutHeaders</c> field.</summary>
    [JsonPropertyName("withoutHeaders")]
    public IDictionary<string, StringMatch>? WithoutHeaders { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
