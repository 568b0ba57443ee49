using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpRoute</c> object.</summary>
public sealed class HttpRoute
{
    /// <summary>The <c>corsPolicy</c> field.</summary>
    [JsonPropertyName("corsPolicy")]
    public CorsPolicy? CorsPolicy { get; set; }

    /// <summary>The <c>delegate</c> field.</summary>
    [JsonPropertyName("delegate")]
    public DelegateRoute? Delegate { get; set; }

    /// <summary>The <c>directResponse</c> field.</summary>
    [JsonPropertyName("directResponse")]
    public HttpDirectResponse? DirectResponse { get; set; }

    /// <summary>The <c>fault</c> field.</summary>
    [JsonPropertyName("fault")]
    public HttpFaultInjection? Fault { get; set; }

    /// <summary>The <c>headers</c> field.</summary>
    [JsonPropertyName("headers")]
    public RouteHeaders? Headers { get; set; }

    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public IList<HttpMatchRequest>? Match { get; set; }

    /// <summary>The <c>mirror</c> field.</summary>
    [JsonPropertyName("mirror")]
    public Destination? Mirror { get; set; }

    /// <summary>The <c>mirror_percent</c> field.</summary>
    [JsonPropertyName("mirror_percent")]
    [YamlMember(Alias = "mirror_percent", ApplyNamingConventions = false)]
    public long? MirrorPercentAlias { get; set; }

    /// <summary>The <c>mirrorPercent</c> field.</summary>
    [JsonPropertyName("mirrorPercent")]
    public long? MirrorPercent { get; set; }

    /// <summary>The <c>mirrorPercentage</c> field.</summary>
    [JsonPropertyName("mirrorPercentage")]
    public Percent? MirrorPercentage { get; set; }

    /// <summary>The <c>mirrors</c> field.</summary>
    [JsonPropertyName("mirrors")]
    public IList<HttpMirrorPolicy>? Mirrors { get; set; }

    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>redirect</c> field.</summary>
    [JsonPropertyName("redirect")]
    public HttpRedirect? Redirect { get; set; }

    /// <summary>The <c>retries</c> field.</summary>
    [JsonPropertyName("retries")]
    public HttpRetry? Retries { get; set; }

    /// <summary>The <c>rewrite</c> field.</summary>
    [JsonPropertyName("rewrite")]
    public HttpRewrite? Rewrite { get; set; }

    /// <summary>The <c>route</c> field.</summary>
    [JsonPropertyName("route")]
    public IList<HttpRouteDestination>? Route { get; set; }

    /// <summary>The <c>timeout</c> field.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
