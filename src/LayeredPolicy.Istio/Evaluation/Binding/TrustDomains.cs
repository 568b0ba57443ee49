using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The mesh's trust domain and its aliases, and how istiod rewrites policy values with them for Envoy proxies.</summary>
internal sealed class TrustDomains(MeshSettings settings)
{
    // In policies this name points to whatever the mesh's trust domain is.
    private const string Local = "cluster.local";

    private readonly ImmutableArray<string> _domains = [settings.TrustDomain, .. settings.TrustDomainAliases];

    /// <summary>Whether TLS accepts a peer of the identity's trust domain.</summary>
    public bool Accept(string principal)
    {
        ReadOnlySpan<char> domain = Identity.TrustDomain(principal);
        foreach (string each in _domains)
        {
            if (domain.SequenceEqual(each))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of <c>principals</c> with those of a domain of the mesh repeated for all its domains.</summary>
    public IEnumerable<string> ExpandPrincipals(IEnumerable<string> values) => values.SelectMany(ExpandPrincipal);

    /// <summary>The values of <c>trustDomains</c> with a domain of the mesh replaced by all its domains.</summary>
    public IEnumerable<string> ExpandTrustDomains(IEnumerable<string> values) =>
        values.SelectMany(v => _domains.Contains(v) ? _domains : [v]).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> ExpandPrincipal(string value)
    {
        string[] parts = value.Split('/');
        if (parts.Length != 5 || parts[0] == "*" || (parts[0] != Local && !_domains.Any(d => Meets(parts[0], d))))
        {
            return [value];
        }

        string rest = value[parts[0].Length..];
        return _domains.Select(d => EndsAsStarred(d, parts[0]) ? value : d + rest).Distinct(StringComparer.Ordinal);
    }

    private static bool Meets(string a, string b) =>
        a == b || StartsAsStarred(a, b) || StartsAsStarred(b, a) || EndsAsStarred(a, b) || EndsAsStarred(b, a);

    private static bool StartsAsStarred(string text, string pattern) =>
        pattern.EndsWith('*') && text.StartsWith(pattern[..^1], StringComparison.Ordinal);

    private static bool EndsAsStarred(string text, string pattern) =>
        pattern.StartsWith('*') && text.EndsWith(pattern[1..], StringComparison.Ordinal);
}
