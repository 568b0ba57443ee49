using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ServerTlsSettings</c> object.</summary>
public sealed class ServerTlsSettings
{
    /// <summary>The <c>caCertCredentialName</c> field.</summary>
    [JsonPropertyName("caCertCredentialName")]
    public string? CaCertCredentialName { get; set; }

    /// <summary>The <c>caCertificates</c> field.</summary>
    [JsonPropertyName("caCertificates")]
    public string? CaCertificates { get; set; }

    /// <summary>The <c>caCrl</c> field.</summary>
    [JsonPropertyName("caCrl")]
    public string? CaCrl { get; set; }

    /// <summary>The <c>cipherSuites</c> field.</summary>
    [JsonPropertyName("cipherSuites")]
    public IList<string>? CipherSuites { get; set; }

    /// <summary>The <c>credentialName</c> field.</summary>
    [JsonPropertyName("credentialName")]
    public string? CredentialName { get; set; }

    /// <summary>The <c>credentialNames</c> field.</summary>
    [JsonPropertyName("credentialNames")]
    public IList<string>? CredentialNames { get; set; }

    /// <summary>The <c>ecdhCurves</c> field.</summary>
    [JsonPropertyName("ecdhCurves")]
    public IList<string>? EcdhCurves { get; set; }

    /// <summary>The <c>httpsRedirect</c> field.</summary>
    [JsonPropertyName("httpsRedirect")]
    public bool? HttpsRedirect { get; set; }

    /// <summary>The <c>insecureSkipVerify</c> field.</summary>
    [JsonPropertyName("insecureSkipVerify")]
    public bool? InsecureSkipVerify { get; set; }

    /// <summary>The <c>maxProtocolVersion</c> field.</summary>
    [JsonPropertyName("maxProtocolVersion")]
    public string? MaxProtocolVersion { get; set; }

    /// <summary>The <c>minProtocolVersion</c> field.</summary>
    [JsonPropertyName("minProtocolVersion")]
    public string? MinProtocolVersion { get; set; }

    /// <summary>The <c>mode</c> field.</summary>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>The <c>privateKey</c> field.</summary>
    [JsonPropertyName("privateKey")]
    public string? PrivateKey { get; set; }

    /// <summary>The <c>serverCertificate</c> field.</summary>
    [JsonPropertyName("serverCertificate")]
    public string? ServerCertificate { get; set; }

    /// <summary>The <c>subjectAltNames</c> field.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>The <c>tlsCertificates</c> field.</summary>
    [JsonPropertyName("tlsCertificates")]
    public IList<TlsCertificate>? TlsCertificates { get; set; }

    /// <summary>The <c>verifyCertificateHash</c> field.</summary>
    [JsonPropertyName("verifyCertificateHash")]
    public IList<string>? VerifyCertificateHash { get; set; }

    /// <summary>The <c>verifyCertificateSpki</c> field.</summary>
    [JsonPropertyName("verifyCertificateSpki")]
    public IList<string>? VerifyCertificateSpki { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
