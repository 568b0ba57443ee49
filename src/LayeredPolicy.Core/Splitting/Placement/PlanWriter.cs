using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>
/// Puts the standing drafts in order and has the renderers write them. A clause that one layer's language cannot express is taken
/// back from both layers, since half a clause would be another clause.
/// </summary>
internal static class PlanWriter
{
    public static RenderedPlan Write(PlacementContext context, ClauseLedger ledger)
    {
        ReportConflicts(context, ledger);
        while (true)
        {
            Dictionary<string, string> names = NamesOf(ledger);
            RenderedLayer network = Render(context, LayerKind.Network, Network(context, ledger, names));
            RenderedLayer mesh = context.HasMesh ? Render(context, LayerKind.Mesh, Mesh(context, ledger, names)) : new([], []);
            RenderFailure[] failures = [.. network.Failures.Concat(mesh.Failures).DistinctBy(f => f.Clause)];
            if (failures.Length == 0)
            {
                ReportCollisions(context, network.Objects.Concat(mesh.Objects));
                return new RenderedPlan(network.Objects, mesh.Objects);
            }

            foreach (RenderFailure failure in failures)
            {
                ledger.Refuse(failure.Clause, failure.Reason, "write the subject with a selector that the target has");
            }
        }
    }

    private static RenderedLayer Render(PlacementContext context, LayerKind kind, LayerPlacement placement)
    {
        if (context.Profile.Renderers.FirstOrDefault(r => r.Kind == kind) is { } renderer)
        {
            return renderer.Render(placement);
        }

        string name = kind == LayerKind.Network ? "network" : "mesh";
        context.Log.Report(CoreDiagnostics.SplitNoRenderer, null, $"the target profile has no renderer for the {name} layer");
        return new RenderedLayer([], []);
    }

    private static LayerPlacement Network(PlacementContext context, ClauseLedger ledger, Dictionary<string, string> names) => Common(context) with
    {
        Isolations = Sorted(names, ledger.Standing.SelectMany(d => d.NetworkIsolations)),
        Admissions = Sorted(names, ledger.Standing.SelectMany(d => d.Network)),
        Prohibitions = Sorted(names, ledger.Standing.SelectMany(d => d.NetworkProhibitions)),
        HostAdmissions =
        [
            .. ledger.Standing.SelectMany(d => d.Hosts).DistinctBy(Key)
                .OrderBy(h => h.HostEndpoint, StringComparer.Ordinal).ThenBy(Key, StringComparer.Ordinal),
        ],
    };

    private static LayerPlacement Mesh(PlacementContext context, ClauseLedger ledger, Dictionary<string, string> names) => Common(context) with
    {
        Isolations = Sorted(names, ledger.Standing.SelectMany(d => d.MeshIsolations)),
        Admissions = Sorted(names, ledger.Standing.SelectMany(d => d.Mesh)),
        Prohibitions = Sorted(names, ledger.Standing.SelectMany(d => d.MeshProhibitions)),
        Encryptions = MtlsPlacer.Settle(
            ledger.Standing.Where(d => d.Clause is MtlsClause).SelectMany(d => d.Encryptions),
            ledger.Standing.Where(d => d.Clause is not MtlsClause).SelectMany(d => d.Encryptions)),
        Calls = [.. ledger.Standing.SelectMany(d => d.Calls).OrderBy(c => c.Host, StringComparer.Ordinal).ThenBy(c => c.Operation.Id, StringComparer.Ordinal)],
    };

    private static LayerPlacement Common(PlacementContext context) => new()
    {
        Stamp = new ObjectStamp(context.Set.Name, context.Set.Owner),
        Workloads = context.Facts.Workloads,
        Network = context.Profile.Network,
    };

    private static ImmutableArray<Isolation> Sorted(Dictionary<string, string> names, IEnumerable<Isolation> isolations) =>
    [
        .. isolations.Select(i => i with { At = Canonical(names, i.At) }).Distinct()
            .OrderBy(i => i.At.Key, StringComparer.Ordinal).ThenBy(i => i.Direction).ThenBy(i => i.Clause, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Admission> Sorted(Dictionary<string, string> names, IEnumerable<Admission> admissions) =>
    [
        .. admissions.Select(a => a with { At = Canonical(names, a.At), Peer = Canonical(names, a.Peer) })
            .DistinctBy(Key)
            .OrderBy(a => a.At.Key, StringComparer.Ordinal).ThenBy(a => a.Direction).ThenBy(Key, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Prohibition> Sorted(Dictionary<string, string> names, IEnumerable<Prohibition> prohibitions) =>
    [
        .. prohibitions.Select(p => p with { At = Canonical(names, p.At), Peer = p.Peer is null ? null : Canonical(names, p.Peer) })
            .DistinctBy(Key)
            .OrderBy(p => p.At.Key, StringComparer.Ordinal).ThenBy(p => p.Direction).ThenBy(Key, StringComparer.Ordinal),
    ];

    private static string Key(Admission a) =>
        $"{a.Clause}|{a.At.Key}|{(int)a.Direction}|{Key(a.Peer)}|{a.Protocol.Number:000}|{string.Join(",", a.Ports)}|{a.Requests}";

    private static string Key(Prohibition p) =>
        $"{p.Clause}|{p.At.Key}|{(int)p.Direction}|{(p.Peer is null ? "" : Key(p.Peer))}|{p.Protocol}|{string.Join(",", p.Ports)}|{p.Requests}";

    private static string Key(HostAdmission h) => $"{h.Clause}|{h.HostEndpoint}|{Key(h.Peer)}|{h.Protocol.Number:000}|{string.Join(",", h.Ports)}";

    private static string Key(Peer peer) => peer switch
    {
        Peer.Pods pods => $"pods {pods.Scope.Key} {string.Join(",", pods.Accounts)}",
        Peer.Namespaces spaces => $"spaces {spaces.Selector} {string.Join(",", spaces.Names)}",
        Peer.Networks networks => "nets " + string.Join(",", networks.Ranges),
        _ => "any " + peer,
    };

    // Two subjects may pick the same pods under two names; the name that sorts first stands for both, whatever the order of clauses.
    private static Dictionary<string, string> NamesOf(ClauseLedger ledger)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PodScope scope in ledger.Standing.SelectMany(d => d.Network.Concat(d.Mesh).Select(a => a.At).Concat(d.NetworkIsolations.Select(i => i.At))))
        {
            if (!names.TryGetValue(scope.Key, out string? name) || string.CompareOrdinal(scope.Name, name) < 0)
            {
                names[scope.Key] = scope.Name;
            }
        }

        return names;
    }

    private static PodScope Canonical(Dictionary<string, string> names, PodScope scope) =>
        names.TryGetValue(scope.Key, out string? name) && name != scope.Name ? scope with { Name = name } : scope;

    private static Peer Canonical(Dictionary<string, string> names, Peer peer) =>
        peer is Peer.Pods pods ? pods with { Scope = Canonical(names, pods.Scope) } : peer;

    private static void ReportConflicts(PlacementContext context, ClauseLedger ledger)
    {
        foreach (IGrouping<string, CallPolicy> host in ledger.Standing.SelectMany(d => d.Calls).GroupBy(c => c.Host, StringComparer.Ordinal))
        {
            string[] owners = [.. host.Select(c => c.Operation.Owner ?? context.Set.Owner).Distinct(StringComparer.Ordinal)];
            if (owners.Length > 1)
            {
                context.Log.Report(
                    CoreDiagnostics.SplitHostConflict, host.Last().Operation.Location,
                    $"operations {string.Join(", ", host.Select(c => c.Operation.Id))} say how {host.Key} is called, and belong to {string.Join(" and ", owners)}");
            }
        }
    }

    private static void ReportCollisions(PlacementContext context, IEnumerable<PlannedObject> objects)
    {
        foreach (IGrouping<ResourceId, PlannedObject> same in objects.GroupBy(o => o.Id).Where(g => g.Count() > 1))
        {
            context.Log.Report(CoreDiagnostics.SplitNameCollision, null, $"{same.Key} stands for {same.Count()} objects");
        }
    }
}
