using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>TLS of a listener.</summary>
public sealed class ServerTlsSettings
{
    /// <summary>Secret that holds the authorities of client certificates.</summary>
    [JsonPropertyName("caCertCredentialName")]
    public string? CaCertCredentialName { get; set; }

    /// <summary>File of the authorities that client certificates are verified against.</summary>
    [JsonPropertyName("caCertificates")]
    public string? CaCertificates { get; set; }

    /// <summary>File of revoked certificates.</summary>
    [JsonPropertyName("caCrl")]
    public string? CaCrl { get; set; }

    /// <summary>Cipher suites that are offered. Absent: the proxy's default.</summary>
    [JsonPropertyName("cipherSuites")]
    public IList<string>? CipherSuites { get; set; }

    /// <summary>Secret that holds certificate and key.</summary>
    [JsonPropertyName("credentialName")]
    public string? CredentialName { get; set; }

    /// <summary>One or two secrets, for two key types; excludes the single name and the certificate files.</summary>
    [JsonPropertyName("credentialNames")]
    public IList<string>? CredentialNames { get; set; }

    /// <summary>Elliptic curves that are offered. Absent: the proxy's default.</summary>
    [JsonPropertyName("ecdhCurves")]
    public IList<string>? EcdhCurves { get; set; }

    /// <summary>Answers plain HTTP with a redirect to HTTPS.</summary>
    [JsonPropertyName("httpsRedirect")]
    public bool? HttpsRedirect { get; set; }

    /// <summary>Not for servers; the field belongs to the shared schema.</summary>
    [JsonPropertyName("insecureSkipVerify")]
    public bool? InsecureSkipVerify { get; set; }

    /// <summary>The highest TLS version, one of <see cref="TlsProtocolVersions"/>.</summary>
    [JsonPropertyName("maxProtocolVersion")]
    public string? MaxProtocolVersion { get; set; }

    /// <summary>The lowest TLS version, one of <see cref="TlsProtocolVersions"/>.</summary>
    /// <value>TLS 1.2 when absent.</value>
    [JsonPropertyName("minProtocolVersion")]
    public string? MinProtocolVersion { get; set; }

    /// <summary>One of <see cref="ServerTlsModes"/>.</summary>
    /// <value><c>PASSTHROUGH</c> when absent.</value>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>File of the server's private key.</summary>
    [JsonPropertyName("privateKey")]
    public string? PrivateKey { get; set; }

    /// <summary>File of the server certificate.</summary>
    [JsonPropertyName("serverCertificate")]
    public string? ServerCertificate { get; set; }

    /// <summary>Names that a client certificate must carry one of.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>One or two certificates as files, for two key types.</summary>
    [JsonPropertyName("tlsCertificates")]
    public IList<TlsCertificate>? TlsCertificates { get; set; }

    /// <summary>Hashes that a client certificate must have one of.</summary>
    [JsonPropertyName("verifyCertificateHash")]
    public IList<string>? VerifyCertificateHash { get; set; }

    /// <summary>Hashes of public keys that a client certificate must have one of.</summary>
    [JsonPropertyName("verifyCertificateSpki")]
    public IList<string>? VerifyCertificateSpki { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
