namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Reads workload identities of the form <c>trust-domain/ns/NAMESPACE/sa/ACCOUNT</c>, the SPIFFE id without its scheme.</summary>
internal static class Identity
{
    // No name of a namespace or an account holds it.
    private const string Open = "?";

    /// <summary>Makes the identity of a service account.</summary>
    public static string Of(string trustDomain, string @namespace, string account) => $"{trustDomain}/ns/{@namespace}/sa/{account}";

    /// <summary>The identity of a caller of which only the trust domain is known.</summary>
    public static string OpenIn(string trustDomain) => Of(trustDomain, Open, Open);

    /// <summary>Whether it is that of a caller of which only the trust domain is known.</summary>
    public static bool IsOpen(string? principal) => principal is not null && principal.EndsWith("/sa/" + Open, StringComparison.Ordinal);

    /// <summary>The trust domain: everything before the first slash.</summary>
    public static ReadOnlySpan<char> TrustDomain(ReadOnlySpan<char> principal)
    {
        int slash = principal.IndexOf('/');
        return slash < 0 ? principal : principal[..slash];
    }

    /// <summary>The namespace and the account of an identity of exactly five segments.</summary>
    public static bool TrySplit(ReadOnlySpan<char> principal, out ReadOnlySpan<char> @namespace, out ReadOnlySpan<char> account)
    {
        @namespace = account = default;
        int domain = principal.IndexOf('/');
        if (domain < 0 || !principal[domain..].StartsWith("/ns/", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = principal[(domain + 4)..];
        int end = rest.IndexOf('/');
        if (end < 0 || !rest[end..].StartsWith("/sa/", StringComparison.Ordinal))
        {
            return false;
        }

        @namespace = rest[..end];
        account = rest[(end + 4)..];
        return !account.Contains('/');
    }

    /// <summary>Says in words who the caller is.</summary>
    public static string Describe(string? principal) => principal is null ? "the caller has no identity (plaintext)"
        : IsOpen(principal) ? "the identity of the caller is not known"
        : "identity is " + principal;
}
