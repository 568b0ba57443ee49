using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>JwtRule</c> object.</summary>
public sealed class JwtRule
{
    /// <summary>The <c>issuer</c> field.</summary>
    [JsonPropertyName("issuer")]
    public string? Issuer { get; set; }

    /// <summary>The <c>audiences</c> field.</summary>
    [JsonPropertyName("audiences")]
    public IList<string>? Audiences { get; set; }

    /// <summary>The <c>jwksUri</c> field.</summary>
    [JsonPropertyName("jwksUri")]
    public string? JwksUri { get; set; }

    /// <summary>The <c>jwks_uri</c> field.</summary>
    [JsonPropertyName("jwks_uri")]
    [YamlMember(Alias = "jwks_uri", ApplyNamingConventions = false)]
    public string? JwksUriAlias { get; set; }

    /// <summary>The <c>jwks</c> field.</summary>
    [JsonPropertyName("jwks")]
    public string? Jwks { get; set; }

    /// <summary>The <c>fromHeaders</c> field.</summary>
    [JsonPropertyName("fromHeaders")]
    public IList<JwtHeader>? FromHeaders { get; set; }

    /// <summary>The <c>fromParams</c> field.</summary>
    [JsonPropertyName("fromParams")]
    public IList<string>? FromParams { get; set; }

    /// <summary>The <c>fromCookies</c> field.</summary>
    [JsonPropertyName("fromCookies")]
    public IList<string>? FromCookies { get; set; }

    /// <summary>The <c>outputPayloadToHeader</c> field.</summary>
    [JsonPropertyName("outputPayloadToHeader")]
    public string? OutputPayloadToHeader { get; set; }

    /// <summary>The <c>outputClaimToHeaders</c> field.</summary>
    [JsonPropertyName("outputClaimToHeaders")]
    public IList<ClaimToHeader>? OutputClaimToHeaders { get; set; }

    /// <summary>The <c>forwardOriginalToken</c> field.</summary>
    [JsonPropertyName("forwardOriginalToken")]
    public bool? ForwardOriginalToken { get; set; }

    /// <summary>The <c>timeout</c> field.</summary>
    [JsonPropertyName("timeout")]
    public string? Timeout { get; set; }

    /// <summary>The <c>spaceDelimitedClaims</c> field.</summary>
    [JsonPropertyName("spaceDelimitedClaims")]
    public IList<string>? SpaceDelimitedClaims { get; set; }

    /// <summary>The <c>presence</c> field.</summary>
    [JsonPropertyName("presence")]
    public string? Presence { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
