using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Conditions on a request; all must hold.</summary>
public sealed class HttpMatchRequest
{
    /// <summary>The host header.</summary>
    [JsonPropertyName("authority")]
    public StringMatch? Authority { get; set; }

    /// <summary>Gateways of the virtual service that the condition holds for.</summary>
    [JsonPropertyName("gateways")]
    public IList<string>? Gateways { get; set; }

    /// <summary>Headers by lower-case name; an empty condition asks for presence.</summary>
    [JsonPropertyName("headers")]
    public IDictionary<string, StringMatch>? Headers { get; set; }

    /// <summary>Compares the path without case; exact and prefix only.</summary>
    [JsonPropertyName("ignoreUriCase")]
    public bool? IgnoreUriCase { get; set; }

    /// <summary>The method.</summary>
    [JsonPropertyName("method")]
    public StringMatch? Method { get; set; }

    /// <summary>A name for logs.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The port that is addressed.</summary>
    [JsonPropertyName("port")]
    public long? Port { get; set; }

    /// <summary>Query parameters.</summary>
    [JsonPropertyName("queryParams")]
    public IDictionary<string, StringMatch>? QueryParams { get; set; }

    /// <summary>The scheme.</summary>
    [JsonPropertyName("scheme")]
    public StringMatch? Scheme { get; set; }

    /// <summary>Labels of the calling workload: which proxies get the route, no authenticated fact.</summary>
    [JsonPropertyName("sourceLabels")]
    public IDictionary<string, string>? SourceLabels { get; set; }

    /// <summary>Namespace of the calling workload: which proxies get the route, no authenticated fact.</summary>
    [JsonPropertyName("sourceNamespace")]
    public string? SourceNamespace { get; set; }

    /// <summary>A prefix for statistics.</summary>
    [JsonPropertyName("statPrefix")]
    public string? StatPrefix { get; set; }

    /// <summary>The path with the query left out.</summary>
    [JsonPropertyName("uri")]
    public StringMatch? Uri { get; set; }

    /// <summary>Headers that must not match.</summary>
    [JsonPropertyName("withoutHeaders")]
    public IDictionary<string, StringMatch>? WithoutHeaders { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
