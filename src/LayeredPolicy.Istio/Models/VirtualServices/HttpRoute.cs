using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One HTTP route: when it matches and what happens then.</summary>
public sealed class HttpRoute
{
    /// <summary>Answers of cross-origin preflight requests.</summary>
    [JsonPropertyName("corsPolicy")]
    public CorsPolicy? CorsPolicy { get; set; }

    /// <summary>Hands the match to another virtual service; excludes <see cref="Route"/> and <see cref="Redirect"/>.</summary>
    [JsonPropertyName("delegate")]
    public DelegateRoute? Delegate { get; set; }

    /// <summary>Answers itself; excludes <see cref="Route"/> and <see cref="Redirect"/>.</summary>
    [JsonPropertyName("directResponse")]
    public HttpDirectResponse? DirectResponse { get; set; }

    /// <summary>Delays and errors that are injected.</summary>
    [JsonPropertyName("fault")]
    public HttpFaultInjection? Fault { get; set; }

    /// <summary>Changes of headers for all destinations.</summary>
    [JsonPropertyName("headers")]
    public RouteHeaders? Headers { get; set; }

    /// <summary>Conditions, any of which may match. Absent: every request.</summary>
    [JsonPropertyName("match")]
    public IList<HttpMatchRequest>? Match { get; set; }

    /// <summary>A destination that gets a copy; answers are dropped.</summary>
    [JsonPropertyName("mirror")]
    public Destination? Mirror { get; set; }

    /// <summary>The same under its protobuf name.</summary>
    [JsonPropertyName("mirror_percent")]
    [YamlMember(Alias = "mirror_percent", ApplyNamingConventions = false)]
    public long? MirrorPercentAlias { get; set; }

    /// <summary>Deprecated whole-number form of <see cref="MirrorPercentage"/>.</summary>
    [JsonPropertyName("mirrorPercent")]
    public long? MirrorPercent { get; set; }

    /// <summary>Share of the requests that is copied.</summary>
    /// <value>100 percent when absent.</value>
    [JsonPropertyName("mirrorPercentage")]
    public Percent? MirrorPercentage { get; set; }

    /// <summary>Destinations that get copies.</summary>
    [JsonPropertyName("mirrors")]
    public IList<HttpMirrorPolicy>? Mirrors { get; set; }

    /// <summary>A name for logs.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Answers with a redirect; excludes <see cref="Route"/>.</summary>
    [JsonPropertyName("redirect")]
    public HttpRedirect? Redirect { get; set; }

    /// <summary>When a request is tried again. Absent: the mesh default, two retries; 0 attempts switch off.</summary>
    [JsonPropertyName("retries")]
    public HttpRetry? Retries { get; set; }

    /// <summary>Changes path and host before forwarding.</summary>
    [JsonPropertyName("rewrite")]
    public HttpRewrite? Rewrite { get; set; }

    /// <summary>Destinations and their shares.</summary>
    [JsonPropertyName("route")]
    public IList<HttpRouteDestination>? Route { get; set; }

    /// <summary>Time for the whole request, retries included. Absent: none.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
