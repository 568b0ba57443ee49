using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of TLS that a gateway or sidecar terminates.</summary>
internal static class TlsRules
{
    private static readonly string[] s_ciphers =
    [
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384",
        "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA",
        "ECDHE-ECDSA-AES256-SHA", "ECDHE-RSA-AES256-SHA", "AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "AES256-SHA", "DES-CBC3-SHA",
        "[ECDHE-ECDSA-AES128-GCM-SHA256|ECDHE-ECDSA-CHACHA20-POLY1305]", "[ECDHE-RSA-AES128-GCM-SHA256|ECDHE-RSA-CHACHA20-POLY1305]",
    ];

    /// <summary>Checks the settings.</summary>
    public static void Check(ServerTlsSettings tls, Reporter report)
    {
        CheckCiphers(tls, report);
        string mode = tls.Mode ?? ServerTlsModes.Passthrough;
        if (mode == ServerTlsModes.IstioMutual)
        {
            if (Certificates(tls).FirstOrDefault(c => c.IsSet) is { Field: { } field })
            {
                report(field, IstioDiagnostics.InvalidTls, "ISTIO_MUTUAL uses the certificates of the mesh and takes no others");
            }

            return;
        }

        if (mode is ServerTlsModes.Passthrough or ServerTlsModes.AutoPassthrough && Certificates(tls).FirstOrDefault(c => c.IsSet) is { Field: { } ignored })
        {
            report(ignored, IstioDiagnostics.IgnoredSetting, $"{mode} uses no certificates");
        }

        if (tls.TlsCertificates?.Count > 2 || tls.CredentialNames?.Count > 2)
        {
            report("tlsCertificates", IstioDiagnostics.WeakTls, "two server certificates are used at most");
        }

        CheckMode(tls, mode, report);
    }

    private static void CheckMode(ServerTlsSettings tls, string mode, Reporter report)
    {
        int sources = (IsSet(tls.CredentialName) ? 1 : 0) + (tls.CredentialNames is { Count: > 0 } ? 1 : 0)
            + (IsSet(tls.ServerCertificate) && IsSet(tls.PrivateKey) ? 1 : 0) + (tls.TlsCertificates is { Count: > 0 } ? 1 : 0);
        if (sources > 1)
        {
            report("", IstioDiagnostics.InvalidTls, "certificates come from one source: a secret, secrets, files, or several files");
        }

        bool terminates = mode is ServerTlsModes.Simple or ServerTlsModes.Mutual or ServerTlsModes.OptionalMutual;
        if (terminates && (IsSet(tls.CredentialName) || tls.CredentialNames is { Count: > 0 }))
        {
            return;
        }

        if (terminates && tls.TlsCertificates is { Count: > 0 } several)
        {
            for (int i = 0; i < several.Count; i++)
            {
                CheckPair(several[i].ServerCertificate, several[i].PrivateKey, mode, report.Below($"tlsCertificates[{i}]"));
            }
        }
        else if (terminates)
        {
            CheckPair(tls.ServerCertificate, tls.PrivateKey, mode, report);
        }

        if (mode is ServerTlsModes.Mutual or ServerTlsModes.OptionalMutual && !IsSet(tls.CaCertificates)
            && !(tls.TlsCertificates is { Count: > 0 } list && list.All(c => IsSet(c.CaCertificates))))
        {
            report("caCertificates", IstioDiagnostics.InvalidTls, $"{mode} needs the authorities of client certificates");
        }

        if (IsSet(tls.CaCrl) && (mode == ServerTlsModes.Simple || IsSet(tls.CredentialName)))
        {
            report("caCrl", IstioDiagnostics.InvalidTls, mode == ServerTlsModes.Simple ? "SIMPLE verifies no client certificate and takes no list of revoked ones" : "the list of revoked certificates belongs into the secret");
        }
    }

    private static void CheckPair(string? certificate, string? key, string mode, Reporter report)
    {
        if (!IsSet(certificate))
        {
            report("serverCertificate", IstioDiagnostics.InvalidTls, $"{mode} needs a server certificate");
        }

        if (!IsSet(key))
        {
            report("privateKey", IstioDiagnostics.InvalidTls, $"{mode} needs a private key");
        }
    }

    private static void CheckCiphers(ServerTlsSettings tls, Reporter report)
    {
        IList<string> suites = tls.CipherSuites ?? [];
        if (suites.FirstOrDefault(c => !s_ciphers.Contains(c, StringComparer.Ordinal)) is { } unknown)
        {
            report("cipherSuites", IstioDiagnostics.WeakTls, $"cipher suite '{unknown}' is not known and is ignored");
        }
        else if (suites.Distinct(StringComparer.Ordinal).Count() < suites.Count)
        {
            report("cipherSuites", IstioDiagnostics.WeakTls, "a cipher suite is there twice");
        }

        if (tls.MinProtocolVersion is TlsProtocolVersions.Tls10 or TlsProtocolVersions.Tls11 && suites.Count == 0)
        {
            report("minProtocolVersion", IstioDiagnostics.WeakTls, "TLS below 1.2 needs cipher suites of its own");
        }
    }

    private static (string? Field, bool IsSet)[] Certificates(ServerTlsSettings tls) =>
    [
        ("serverCertificate", IsSet(tls.ServerCertificate)),
        ("privateKey", IsSet(tls.PrivateKey)),
        ("caCertificates", IsSet(tls.CaCertificates)),
        ("credentialName", IsSet(tls.CredentialName)),
        ("credentialNames", tls.CredentialNames is { Count: > 0 }),
        ("tlsCertificates", tls.TlsCertificates is { Count: > 0 }),
    ];

    private static bool IsSet(string? text) => !string.IsNullOrEmpty(text);
}
