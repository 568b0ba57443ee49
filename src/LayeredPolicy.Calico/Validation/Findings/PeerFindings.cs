using System.Text.Json;
using LayeredPolicy.Resources;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Rules whose peers are named by labels in the policy's own namespace, where none of the workloads and network sets of the input has them.
/// Peers of other namespaces are left alone: they are seldom in the same input.
/// </summary>
internal static class PeerFindings
{
    /// <summary>The findings over the policies of an input.</summary>
    /// <param name="policies">The policies with Calico rules.</param>
    /// <param name="kubernetesPolicies">The Kubernetes policies.</param>
    /// <param name="manifests">All objects.</param>
    /// <param name="facts">What runs beside them.</param>
    public static IEnumerable<Diagnostic> Find(
        IEnumerable<PolicyDocument> policies, IEnumerable<ManifestDocument> kubernetesPolicies, Manifests manifests, ClusterFacts facts)
    {
        ILookup<string, Workload> workloads = facts.Workloads.Where(w => !w.HostNetwork).ToLookup(w => w.Id.Namespace ?? "", StringComparer.Ordinal);
        ILookup<string, LabelSet> sets = manifests.Documents.Where(d => d.Id.Kind == "NetworkSet" && CalicoKinds.IsCalico(d.Id.Group))
            .ToLookup(d => d.Id.Namespace ?? "", LabelsOf, StringComparer.Ordinal);
        return policies.SelectMany(PeersOf).Concat(kubernetesPolicies.SelectMany(PeersOf))
            .Where(p => p is { Selector.IsSatisfiable: true, Home.Length: > 0 } && workloads.Contains(p.Home)
                && !workloads[p.Home].Concat(workloads[""]).Any(w => p.Selector.Matches(WorkloadFindings.LabelsOf(w, p.Home)))
                && !sets[p.Home].Concat(sets[""]).Any(s => p.Selector.Matches(CalicoLabels.OfNetworkSet(s, p.Home))))
            .Select(static p => p.Document.Report(
                CalicoDiagnostics.PeerIsNoWorkload, $"{CalicoDiagnostics.PeerIsNoWorkload.Title}: nothing in namespace '{p.Home}' matches {p.Selector}", p.Path));
    }

    private static IEnumerable<Peer> PeersOf(PolicyDocument policy) =>
        from rule in policy.Rules
        let side = rule.IsIngress ? rule.Rule.Source : rule.Rule.Destination
        where side is { Services: null } && string.IsNullOrEmpty(side.NamespaceSelector) && !string.IsNullOrEmpty(side.Selector) && policy.Governs(rule.IsIngress ? "Ingress" : "Egress")
        let selector = Selector.TryParse(side.Selector, out Selector? read) ? read : null
        where selector is not null
        select new Peer(policy.Document, policy.Namespace, selector, $"{rule.Path}.{(rule.IsIngress ? "source" : "destination")}.selector");

    private static IEnumerable<Peer> PeersOf(ManifestDocument policy) =>
        from direction in (string[])["ingress", "egress"]
        from rule in Items(Member(policy.Json, "spec"), direction, $"spec.{direction}")
        let side = direction == "ingress" ? "from" : "to"
        from peer in Items(rule.Json, side, $"{rule.Path}.{side}")
        where Member(peer.Json, "podSelector").ValueKind == JsonValueKind.Object && Member(peer.Json, "namespaceSelector").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        let selector = KubernetesLabelSelector.TryRead(Member(peer.Json, "podSelector"), out KubernetesLabelSelector? read, out _)
            && Selector.TryFromKubernetes(read, out Selector? found, out _) ? found : null
        where selector is not null
        select new Peer(policy, policy.Id.Namespace, selector, peer.Path + ".podSelector");

    private static LabelSet LabelsOf(ManifestDocument document) => Member(Member(document.Json, "metadata"), "labels") is { ValueKind: JsonValueKind.Object } labels
        ? new(labels.EnumerateObject().Where(static l => l.Value.ValueKind == JsonValueKind.String).Select(static l => KeyValuePair.Create(l.Name, l.Value.GetString()!)))
        : LabelSet.Empty;

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;

    private static IEnumerable<(JsonElement Json, string Path)> Items(JsonElement json, string name, string path) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select((item, i) => (item, FieldPath.Item(path, i))) : [];

    private sealed record Peer(ManifestDocument Document, string? Home, Selector Selector, string Path);
}
