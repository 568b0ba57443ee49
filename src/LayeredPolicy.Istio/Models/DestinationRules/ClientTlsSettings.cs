using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>TLS towards the destination. Present but empty means plaintext.</summary>
public sealed class ClientTlsSettings
{
    /// <summary>File of the authorities that the server is verified against. Absent: the operating system's.</summary>
    [JsonPropertyName("caCertificates")]
    public string? CaCertificates { get; set; }

    /// <summary>File of revoked certificates.</summary>
    [JsonPropertyName("caCrl")]
    public string? CaCrl { get; set; }

    /// <summary>File of the client certificate.</summary>
    [JsonPropertyName("clientCertificate")]
    public string? ClientCertificate { get; set; }

    /// <summary>Secret that holds certificate, key and authorities.</summary>
    [JsonPropertyName("credentialName")]
    public string? CredentialName { get; set; }

    /// <summary>Does not verify the server certificate.</summary>
    [JsonPropertyName("insecureSkipVerify")]
    public bool? InsecureSkipVerify { get; set; }

    /// <summary>One of <see cref="ClientTlsModes"/>.</summary>
    /// <value><c>DISABLE</c> when absent.</value>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>File of its private key.</summary>
    [JsonPropertyName("privateKey")]
    public string? PrivateKey { get; set; }

    /// <summary>The server name that is sent.</summary>
    [JsonPropertyName("sni")]
    public string? Sni { get; set; }

    /// <summary>Names that the server certificate must carry one of.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
