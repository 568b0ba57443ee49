using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>One issuer of tokens.</summary>
public sealed class JwtRule
{
    /// <summary>The issuer; must equal claim <c>iss</c>.</summary>
    [JsonPropertyName("issuer")]
    public string? Issuer { get; set; }

    /// <summary>Audiences, one of which the token must have. Empty and absent both mean that the audience is not checked.</summary>
    [JsonPropertyName("audiences")]
    public IList<string>? Audiences { get; set; }

    /// <summary>
    /// Where the keys are fetched, http or https, by the control plane. Absent with <see cref="Jwks"/> absent too: found by OpenID discovery
    /// from the issuer.
    /// </summary>
    [JsonPropertyName("jwksUri")]
    public string? JwksUri { get; set; }

    /// <summary>The same under its protobuf name; at most one of the two may be given.</summary>
    [JsonPropertyName("jwks_uri")]
    [YamlMember(Alias = "jwks_uri", ApplyNamingConventions = false)]
    public string? JwksUriAlias { get; set; }

    /// <summary>The keys themselves, as JSON text.</summary>
    [JsonPropertyName("jwks")]
    public string? Jwks { get; set; }

    /// <summary>Headers that carry the token.</summary>
    /// <remarks>With no location at all: <c>Authorization: Bearer</c>, then query parameter <c>access_token</c>.</remarks>
    [JsonPropertyName("fromHeaders")]
    public IList<JwtHeader>? FromHeaders { get; set; }

    /// <summary>Query parameters that carry the token.</summary>
    [JsonPropertyName("fromParams")]
    public IList<string>? FromParams { get; set; }

    /// <summary>Cookies that carry the token.</summary>
    [JsonPropertyName("fromCookies")]
    public IList<string>? FromCookies { get; set; }

    /// <summary>The header that the verified payload is written to, in base64url. Absent: none.</summary>
    [JsonPropertyName("outputPayloadToHeader")]
    public string? OutputPayloadToHeader { get; set; }

    /// <summary>Claims that are written to headers before authorization. A header named here is removed from every request first.</summary>
    [JsonPropertyName("outputClaimToHeaders")]
    public IList<ClaimToHeader>? OutputClaimToHeaders { get; set; }

    /// <summary>Whether the token goes on to the workload.</summary>
    /// <value>False when absent: the token's header or parameter is removed before authorization.</value>
    [JsonPropertyName("forwardOriginalToken")]
    public bool? ForwardOriginalToken { get; set; }

    /// <summary>How long fetching the keys may take, as a duration.</summary>
    /// <value>5 seconds when absent.</value>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>Claims that are split on space, beside <c>scope</c> and <c>permission</c>; at most 64.</summary>
    [JsonPropertyName("spaceDelimitedClaims")]
    public IList<string>? SpaceDelimitedClaims { get; set; }

    /// <summary>
    /// Whether a token must be present, one of <see cref="JwtPresenceModes"/>. In the schema, but without effect in the studied release.
    /// </summary>
    [JsonPropertyName("presence")]
    public string? Presence { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
