using System.Text.Json;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Judges the network layer of an input: what Calico's client and the API server refuse or drop, and what they accept and people regret.
/// </summary>
public static class CalicoValidation
{
    /// <summary>
    /// The diagnostics in the order of the documents, each with its position and remedy; findings about several objects stand with the last of
    /// them. Kinds of other layers are left alone.
    /// </summary>
    public static IEnumerable<Diagnostic> Validate(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ManifestDocument[] ours = [.. manifests.Documents.Where(d => CalicoKinds.IsOurs(d.Id))];
        if (ours.Length == 0)
        {
            return [];
        }

        var all = new List<Diagnostic>();
        var policies = new List<PolicyDocument>();
        foreach (ManifestDocument document in ours)
        {
            JsonElement json = CalicoKinds.PublicForm(document);
            all.AddRange(UpstreamDiagnostics.Find(document, json));
            all.AddRange(NetworkFindings.Find(document));
            if (CalicoKinds.IsCalico(document.Id.Group) && PolicyDocument.Read(document, json) is { } policy)
            {
                policies.Add(policy);
            }
        }

        ManifestDocument[] kubernetesPolicies = [.. ours.Where(d => CalicoKinds.IsKubernetesPolicy(d.Id))];
        bool hasApplicationLayer = ours.Any(HasApplicationLayer);
        HashSet<string> directoriesWithIpv6 = [.. policies.Where(NamesIpv6).Select(p => p.Directory)];
        foreach (PolicyDocument policy in policies)
        {
            all.AddRange(ReachabilityFindings.Find(policy));
            all.AddRange(SelectorFindings.Find(policy));
            all.AddRange(RuleFindings.Find(policy, hasApplicationLayer, directoriesWithIpv6.Contains(policy.Directory)));
            all.AddRange(ScopeFindings.Find(policy));
        }

        var facts = ClusterFacts.From(manifests);
        all.AddRange(WorkloadFindings.Find(policies, kubernetesPolicies, facts));
        all.AddRange(PeerFindings.Find(policies, kubernetesPolicies, manifests, facts));
        all.AddRange(DnsFindings.Find(policies));
        all.AddRange(OrderFindings.Find(
            policies,
            [.. ours.Where(d => d.Id.Kind == "Tier" && CalicoKinds.IsCalico(d.Id.Group))],
            kubernetesPolicies));
        var order = ours.Select((d, i) => (d.Id, i)).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.i);
        return all.OrderBy(d => d.Resource is { } id ? order.GetValueOrDefault(id) : 0);
    }

    private static bool NamesIpv6(PolicyDocument policy) =>
        policy.Entities.Any(e => (e.Entity.Nets ?? []).Concat(e.Entity.NotNets ?? []).Any(n => n.Contains(':', StringComparison.Ordinal)));

    private static bool HasApplicationLayer(ManifestDocument document) =>
        document.Id.Kind == "FelixConfiguration" && document.Json.ValueKind == JsonValueKind.Object
        && document.Json.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object
        && spec.TryGetProperty("policySyncPathPrefix", out JsonElement prefix) && prefix.ValueKind == JsonValueKind.String && prefix.GetString() is { Length: > 0 };
}
