using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of TLS towards a destination.</summary>
internal static class ClientTlsRules
{
    private const string ConfigMap = "configmap://";

    /// <summary>Checks the settings.</summary>
    public static void Check(ClientTlsSettings? tls, string ns, Reporter report)
    {
        if (tls is null)
        {
            return;
        }

        if (tls.InsecureSkipVerify == true && tls.Mode is ClientTlsModes.Simple or ClientTlsModes.Mutual
            && (IsSet(tls.CaCertificates) || tls.SubjectAltNames is { Count: > 0 } || (tls.Mode == ClientTlsModes.Simple && IsSet(tls.CredentialName))))
        {
            report("insecureSkipVerify", IstioDiagnostics.ConflictingParts, "nothing is verified, so that authorities and names of the server make no sense");
        }

        if (tls.Mode is ClientTlsModes.Simple or ClientTlsModes.Mutual && IsSet(tls.CredentialName))
        {
            if (IsSet(tls.ClientCertificate) || IsSet(tls.CaCertificates) || IsSet(tls.PrivateKey) || IsSet(tls.CaCrl))
            {
                report("credentialName", IstioDiagnostics.InvalidTls, "certificates come from the secret or from files, not from both");
            }

            if (CredentialFault(tls.CredentialName!, ns) is { } fault)
            {
                report("credentialName", IstioDiagnostics.InvalidTls, fault);
            }

            return;
        }

        if (tls.Mode == ClientTlsModes.Mutual)
        {
            if (!IsSet(tls.ClientCertificate))
            {
                report("clientCertificate", IstioDiagnostics.InvalidTls, "MUTUAL needs a client certificate");
            }

            if (!IsSet(tls.PrivateKey))
            {
                report("privateKey", IstioDiagnostics.InvalidTls, "MUTUAL needs a private key");
            }
        }
    }

    private static string? CredentialFault(string name, string ns) =>
        !name.StartsWith(ConfigMap, StringComparison.Ordinal) ? null
        : name[ConfigMap.Length..].Split('/') is not [{ Length: > 0 } from, { Length: > 0 }] ? $"'{name}' is not configmap://NAMESPACE/NAME"
        : from != ns ? $"'{name}' is not of the rule's own namespace"
        : null;

    private static bool IsSet(string? text) => !string.IsNullOrEmpty(text);
}
