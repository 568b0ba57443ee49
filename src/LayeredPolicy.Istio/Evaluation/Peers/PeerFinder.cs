using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Finds a pod for each identity that authorization policies name in full, and for each namespace that they name.</summary>
internal static class PeerFinder
{
    // A namespace that is not in the input is one of the mesh: only so has a pod of it an identity.
    private static readonly LabelSet s_injected = new() { ["istio-injection"] = "enabled" };

    /// <summary>The pods.</summary>
    public static IEnumerable<NamedPeer> Find(Manifests manifests, ClusterFacts facts) =>
        new SecurityPolicies(manifests, MeshSettings.Default).Authorizations
            .SelectMany(p => (p.Spec.Rules ?? []).SelectMany(r => r?.From ?? []).Select(f => f?.Source).OfType<AuthorizationSource>().SelectMany(s => Named(s, p.Namespace)))
            .Select(n => new NamedPeer
            {
                Namespace = n.Namespace,
                ServiceAccount = n.Account,
                NamespaceLabels = facts.FindNamespace(n.Namespace) is null ? s_injected : LabelSet.Empty,
            })
            .Distinct();

    private static IEnumerable<(string Namespace, string? Account)> Named(AuthorizationSource source, string home) =>
        (source.Principals ?? []).Select(Identity).OfType<(string, string?)>()
            .Concat((source.Namespaces ?? []).Where(IsExact).Select(n => (n, (string?)null)))
            .Concat((source.ServiceAccounts ?? []).Where(IsExact).Select(a => a.Split('/') is [var ns, var name] ? (ns, name) : (home, (string?)a)));

    // TRUSTDOMAIN/ns/NAMESPACE/sa/ACCOUNT
    private static (string Namespace, string? Account)? Identity(string? principal) =>
        principal?.Split('/') is [_, "ns", var ns, "sa", var account] && IsExact(ns) && IsExact(account) ? (ns, account) : null;

    private static bool IsExact(string? text) => !string.IsNullOrEmpty(text) && !text.Contains('*');
}
