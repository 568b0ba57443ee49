using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ClientTlsSettings</c> object.</summary>
public sealed class ClientTlsSettings
{
    /// <summary>The <c>caCertificates</c> field.</summary>
    [JsonPropertyName("caCertificates")]
    public string? CaCertificates { get; set; }

    /// <summary>The <c>caCrl</c> field.</summary>
    [JsonPropertyName("caCrl")]
    public string? CaCrl { get; set; }

    /// <summary>The <c>clientCertificate</c> field.</summary>
    [JsonPropertyName("clientCertificate")]
    public string? ClientCertificate { get; set; }

    /// <summary>The <c>credentialName</c> field.</summary>
    [JsonPropertyName("credentialName")]
    public string? CredentialName { get; set; }

    /// <summary>The <c>insecureSkipVerify</c> field.</summary>
    [JsonPropertyName("insecureSkipVerify")]
    public bool? InsecureSkipVerify { get; set; }

    /// <summary>The <c>mode</c> field.</summary>
    [JsonPropertyName("mode")]
    public string? Mode { get; set; }

    /// <summary>The <c>privateKey</c> field.</summary>
    [JsonPropertyName("privateKey")]
    public string? PrivateKey { get; set; }

    /// <summary>The <c>sni</c> field.</summary>
    [JsonPropertyName("sni")]
    public string? Sni { get; set; }

    /// <summary>The <c>subjectAltNames</c> field.</summary>
    [JsonPropertyName("subjectAltNames")]
    public IList<string>? SubjectAltNames { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
