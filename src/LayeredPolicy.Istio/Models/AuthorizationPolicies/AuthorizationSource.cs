using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Conditions on the sender: all present fields must hold, each when any of its values does, a <c>not</c> field when none does.</summary>
/// <remarks>
/// See https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source. Values match exactly, by prefix (<c>abc*</c>), by
/// suffix (<c>*abc</c>) or by presence (<c>*</c>). A rule with a condition that only HTTP can answer never allows a TCP connection; in a
/// <c>DENY</c> policy the condition is left out there.
/// </remarks>
public sealed class AuthorizationSource
{
    /// <summary>Peer identities <c>TRUSTDOMAIN/ns/NAMESPACE/sa/ACCOUNT</c>, without <c>spiffe://</c>. Needs mutual TLS.</summary>
    [JsonPropertyName("principals")]
    public IList<string>? Principals { get; set; }

    /// <summary>Peer identities that must not match. A plaintext caller has none and so passes.</summary>
    [JsonPropertyName("notPrincipals")]
    public IList<string>? NotPrincipals { get; set; }

    /// <summary>Token identities <c>ISSUER/SUBJECT</c>; <c>*</c> is any valid token. HTTP only.</summary>
    [JsonPropertyName("requestPrincipals")]
    public IList<string>? RequestPrincipals { get; set; }

    /// <summary>Token identities that must not match; a request without a token passes. HTTP only.</summary>
    [JsonPropertyName("notRequestPrincipals")]
    public IList<string>? NotRequestPrincipals { get; set; }

    /// <summary>Namespaces of the peer identity. Needs mutual TLS.</summary>
    [JsonPropertyName("namespaces")]
    public IList<string>? Namespaces { get; set; }

    /// <summary>Namespaces that must not match; a plaintext caller passes.</summary>
    [JsonPropertyName("notNamespaces")]
    public IList<string>? NotNamespaces { get; set; }

    /// <summary>
    /// Service accounts of the peer, <c>ACCOUNT</c> in the policy's namespace or <c>NAMESPACE/ACCOUNT</c>; no wildcards; at most 16. Not
    /// together with principals or namespaces.
    /// </summary>
    [JsonPropertyName("serviceAccounts")]
    public IList<string>? ServiceAccounts { get; set; }

    /// <summary>Service accounts that must not match; no wildcards; a plaintext caller passes.</summary>
    [JsonPropertyName("notServiceAccounts")]
    public IList<string>? NotServiceAccounts { get; set; }

    /// <summary>Addresses or blocks of the peer of the connection.</summary>
    [JsonPropertyName("ipBlocks")]
    public IList<string>? IpBlocks { get; set; }

    /// <summary>Addresses or blocks that the peer must not be in.</summary>
    [JsonPropertyName("notIpBlocks")]
    public IList<string>? NotIpBlocks { get; set; }

    /// <summary>
    /// Addresses or blocks of the original client, from <c>X-Forwarded-For</c> or the proxy protocol as far as the mesh trusts them.
    /// </summary>
    [JsonPropertyName("remoteIpBlocks")]
    public IList<string>? RemoteIpBlocks { get; set; }

    /// <summary>Addresses or blocks that the original client must not be in.</summary>
    [JsonPropertyName("notRemoteIpBlocks")]
    public IList<string>? NotRemoteIpBlocks { get; set; }

    /// <summary>Trust domains of the peer identity. Ignored by ztunnel; not in the stable channel.</summary>
    [JsonPropertyName("trustDomains")]
    public IList<string>? TrustDomains { get; set; }

    /// <summary>Trust domains that must not match. Ignored by ztunnel; not in the stable channel.</summary>
    [JsonPropertyName("notTrustDomains")]
    public IList<string>? NotTrustDomains { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
