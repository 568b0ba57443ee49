using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// Finds a pod for each selection of peers in the rules: one in every namespace of the input in which there can be one, and one in a
/// namespace that is not in the input.
/// </summary>
internal sealed class PeerFinder(Manifests manifests, ClusterFacts facts, CalicoOptions options)
{
    private const string NamePrefix = CalicoLabels.NamespacePrefix + CalicoLabels.Name;
    private const string KubernetesName = CalicoLabels.NamespacePrefix + ClusterFacts.NamespaceNameLabel;
    private const string AccountName = CalicoLabels.ServiceAccountPrefix + CalicoLabels.Name;

    // The labels by which a selector may ask for the name of a namespace.
    private static readonly string[] s_names = [CalicoLabels.Namespace, KubernetesName, NamePrefix];

    private readonly ImmutableArray<string> _namespaces =
        [.. facts.Workloads.Select(w => w.Namespace).Concat(facts.Namespaces.Select(n => n.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The pods.</summary>
    public IEnumerable<NamedPeer> Find()
    {
        BoundNetwork network = new NetworkReader(manifests, facts, options).Read();
        Selector[] selections =
        [
            .. network.Policies.SelectMany(p => p.Ingress.Concat(p.Egress)).SelectMany(r => (BoundEntity[])[r.Source, r.Destination])
                .Where(e => e.Selected is not null || e.Excluded is not null)
                .Select(e => Selector.AllOf([e.Selected ?? Selector.All, .. e.Excluded is { } excluded ? [excluded.Not()] : Array.Empty<Selector>()]))
                .Distinct(),
        ];
        return selections.SelectMany(s => _namespaces.Select(ns => In(s, ns)).Append(Elsewhere(s))).OfType<NamedPeer>().Distinct();
    }

    private NamedPeer? In(Selector selection, string ns)
    {
        var terms = new List<Selector> { Selector.Label(CalicoLabels.Namespace, ns), Selector.Label(KubernetesName, ns), Selector.Label(NamePrefix, ns) };
        if (facts.FindNamespace(ns) is { } known)
        {
            LabelSet labels = known.Labels;
            terms.AddRange(labels.Where(l => l.Key != ClusterFacts.NamespaceNameLabel).Select(l => Selector.Label(CalicoLabels.NamespacePrefix + l.Key, l.Value)));
            terms.AddRange(LabelsIn(selection.Root).Select(l => l.Key).Distinct()
                .Where(k => k.StartsWith(CalicoLabels.NamespacePrefix, StringComparison.Ordinal) && !s_names.Contains(k) && !labels.ContainsKey(k[CalicoLabels.NamespacePrefix.Length..]))
                .Select(k => Selector.Has(k).Not()));
        }

        return Match(selection, terms) is { } match ? Peer(match) with { Namespace = ns, NamespaceLabels = LabelSet.Empty } : null;
    }

    private NamedPeer? Elsewhere(Selector selection)
    {
        IEnumerable<Selector> terms = s_names.Select(k => new Selector(new LabelNode(k, LabelOperator.NotIn, _namespaces)));
        if (Match(selection, terms) is not { } match)
        {
            return null;
        }

        // A name counts only when the selector itself says it; any other is the solver's.
        string[] names =
        [
            .. LabelsIn(selection.Root).Where(l => s_names.Contains(l.Key) && l.Operator is LabelOperator.Equal or LabelOperator.In)
                .Where(l => match.TryGetValue(l.Key, out string? value) && l.Values.Contains(value)).Select(l => match[l.Key]).Distinct(),
        ];
        return names.Length > 1 ? null : Peer(match) with { Namespace = names.Length == 1 ? names[0] : null };
    }

    private static NamedPeer Peer(LabelSet match) => new()
    {
        NamespaceLabels = new LabelSet(match.Where(l => l.Key.StartsWith(CalicoLabels.NamespacePrefix, StringComparison.Ordinal) && !s_names.Contains(l.Key))
            .Select(l => KeyValuePair.Create(l.Key[CalicoLabels.NamespacePrefix.Length..], l.Value))),
        Labels = new LabelSet(match.Where(l =>
            !l.Key.StartsWith(CalicoLabels.NamespacePrefix, StringComparison.Ordinal) && !l.Key.StartsWith(CalicoLabels.ServiceAccountPrefix, StringComparison.Ordinal) &&
            l.Key is not (CalicoLabels.Namespace or CalicoLabels.Orchestrator or CalicoLabels.ServiceAccount))),
        ServiceAccount = match.TryGetValue(CalicoLabels.ServiceAccount, out string? account) || match.TryGetValue(AccountName, out account) ? account : null,
    };

    private static LabelSet? Match(Selector selection, IEnumerable<Selector> terms)
    {
        try
        {
            return Selector.AllOf([selection, Selector.Label(CalicoLabels.Orchestrator, CalicoLabels.Kubernetes), .. terms]).FindMatch();
        }
        catch (SelectorBoundException)
        {
            return null;
        }
    }

    private static IEnumerable<LabelNode> LabelsIn(SelectorNode node) => node switch
    {
        LabelNode label => [label],
        NotNode not => LabelsIn(not.Operand),
        AndNode and => and.Operands.SelectMany(LabelsIn),
        OrNode or => or.Operands.SelectMany(LabelsIn),
        _ => [],
    };
}
