using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>AuthorizationSource</c> object.</summary>
public sealed class AuthorizationSource
{
    /// <summary>The <c>principals</c> field.</summary>
    [JsonPropertyName("principals")]
    public IList<string>? Principals { get; set; }

    /// <summary>The <c>notPrincipals</c> field.</summary>
    [JsonPropertyName("notPrincipals")]
    public IList<string>? NotPrincipals { get; set; }

    /// <summary>The <c>requestPrincipals</c> field.</summary>
    [JsonPropertyName("requestPrincipals")]
    public IList<string>? RequestPrincipals { get; set; }

    /// <summary>The <c>notRequestPrincipals</c> field.</summary>
    [JsonPropertyName("notRequestPrincipals")]
    public IList<string>? NotRequestPrincipals { get; set; }

    /// <summary>The <c>namespaces</c> field.</summary>
    [JsonPropertyName("namespaces")]
    public IList<string>? Namespaces { get; set; }

    /// <summary>The <c>notNamespaces</c> field.</summary>
    [JsonPropertyName("notNamespaces")]
    public IList<string>? NotNamespaces { get; set; }

    /// <summary>The <c>serviceAccounts</c> field.</summary>
    [JsonPropertyName("serviceAccounts")]
    public IList<string>? ServiceAccounts { get; set; }

    /// <summary>The <c>notServiceAccounts</c> field.</summary>
    [JsonPropertyName("notServiceAccounts")]
    public IList<string>? NotServiceAccounts { get; set; }

    /// <summary>The <c>ipBlocks</c> field.</summary>
    [JsonPropertyName("ipBlocks")]
    public IList<string>? IpBlocks { get; set; }

    /// <summary>The <c>notIpBlocks</c> field.</summary>
    [JsonPropertyName("notIpBlocks")]
    public IList<string>? NotIpBlocks { get; set; }

    /// <summary>The <c>remoteIpBlocks</c> field.</summary>
    [JsonPropertyName("remoteIpBlocks")]
    public IList<string>? RemoteIpBlocks { get; set; }

    /// <summary>The <c>notRemoteIpBlocks</c> field.</summary>
    [JsonPropertyName("notRemoteIpBlocks")]
    public IList<string>? NotRemoteIpBlocks { get; set; }

    /// <summary>The <c>trustDomains</c> field.</summary>
    [JsonPropertyName("trustDomains")]
    public IList<string>? TrustDomains { get; set; }

    /// <summary>The <c>notTrustDomains</c> field.</summary>
    [JsonPropertyName("notTrustDomains")]
    public IList<string>? NotTrustDomains { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
