using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Places default denies with what they keep, and clauses that allow nothing: rules L16, L17 and L32 of the layering table.</summary>
internal sealed class DenyPlacer(PlacementContext context)
{
    private const int MergedMetricsPort = 15020;

    /// <summary>Notes which pods a clause closes; the allow clauses are placed by it.</summary>
    public void Collect(Clause clause)
    {
        (Subject? scope, Directions direction) = clause switch
        {
            DefaultDenyClause deny => (deny.Scope, deny.Direction),
            AllowNothingClause nothing => (nothing.Scope, nothing.Direction),
            _ => ((Subject?)null, Directions.None),
        };
        if (scope is not null)
        {
            context.Closed.AddRange(context.Subjects.Scopes(scope, clause).Select(s => new Isolation(clause.Id, s, direction)));
        }
    }

    public ClauseDraft Place(DefaultDenyClause clause)
    {
        var draft = new ClauseDraft(clause);
        ImmutableArray<PodScope> scopes = context.Subjects.Scopes(clause.Scope, clause);
        foreach (PodScope scope in scopes)
        {
            Close(draft, clause, scope, clause.Direction);
        }

        foreach (PlatformFlow flow in clause.Keep)
        {
            Keep(draft, clause, flow, scopes);
        }

        return draft;
    }

    public ClauseDraft Place(AllowNothingClause clause)
    {
        var draft = new ClauseDraft(clause);
        foreach (PodScope scope in context.Subjects.Scopes(clause.Scope, clause))
        {
            Close(draft, clause, scope, clause.Direction);
            foreach (Directions direction in new[] { Directions.Ingress, Directions.Egress }.Where(d => (clause.Direction & d) != 0))
            {
                Refusal(draft, clause, scope, direction);
            }
        }

        return draft;
    }

    private void Close(ClauseDraft draft, Clause clause, PodScope scope, Directions direction)
    {
        var isolation = new Isolation(clause.Id, scope, direction);
        draft.NetworkIsolations.Add(isolation);
        draft.Rules.UnionWith((direction & Directions.Ingress) != 0 ? ["L16"] : []);
        draft.Rules.UnionWith((direction & Directions.Egress) != 0 ? ["L17"] : []);
        draft.SayNetwork($"{scope} closed, {IntentWords.Of(direction)}");
        if ((direction & Directions.Ingress) != 0 && InMesh(scope))
        {
            draft.MeshIsolations.Add(isolation with { Direction = Directions.Ingress });
            draft.SayMesh($"{scope} takes no request that no clause allows");
        }
    }

    // A Kubernetes policy cannot refuse what another one allows, so there the pods are closed and nothing more.
    private void Refusal(ClauseDraft draft, AllowNothingClause clause, PodScope scope, Directions direction)
    {
        var prohibition = new Prohibition { Clause = clause.Id, Owner = clause.Owner ?? context.Set.Owner, At = scope, Direction = direction };
        if (context.Profile.Network == NetworkTarget.Calico)
        {
            draft.NetworkProhibitions.Add(prohibition);
        }
        else if (context.Closed.Exists(c => c.Clause != clause.Id && (c.Direction & direction) != 0 && PlacementContext.Overlap(c.At, scope)))
        {
            draft.Refuse(
                $"a Kubernetes NetworkPolicy cannot take back what a default deny of {scope} keeps open; the pods are closed except for that",
                "split for Calico, or move the pods to a namespace of their own");
        }

        if (direction == Directions.Ingress && InMesh(scope))
        {
            draft.MeshProhibitions.Add(prohibition);
        }
    }

    private bool InMesh(PodScope scope) => context.HasMesh && scope.Workloads.Any(w => context.Subjects.ModeOf(w) == MeshMode.Sidecar);

    private void Keep(ClauseDraft draft, DefaultDenyClause clause, PlatformFlow flow, ImmutableArray<PodScope> scopes)
    {
        switch (flow)
        {
            case PlatformFlow.Dns when (clause.Direction & Directions.Egress) != 0:
                if (Find(clause, PlatformPart.Dns) is { } dns)
                {
                    Out(draft, clause, flow, scopes, dns);
                }

                break;
            case PlatformFlow.MeshControl when (clause.Direction & Directions.Egress) != 0 && context.Profile.Mesh == MeshTarget.Sidecar:
                ImmutableArray<PodScope> meshed = [.. scopes.Where(InMesh)];
                if (!meshed.IsEmpty && Find(clause, PlatformPart.Istiod) is { } istiod)
                {
                    Out(draft, clause, flow, meshed, istiod);
                }

                break;
            case PlatformFlow.Probes when (clause.Direction & Directions.Ingress) != 0:
                draft.Rules.Add("L32");
                draft.Kept.Add(new KeptFlow(
                    clause.Id, flow, $"the kubelet -> {string.Join(", ", scopes)}",
                    context.HasMesh
                        ? "no rule needed: a node reaches its own pods, and sidecars answer probes on 15020 and 15021"
                        : "no rule needed: a node reaches its own pods"));
                break;
            case PlatformFlow.Metrics when (clause.Direction & Directions.Ingress) != 0:
                if (Find(clause, PlatformPart.Prometheus) is { } prometheus)
                {
                    In(draft, clause, scopes, prometheus);
                }

                break;
            default:
                break;
        }
    }

    private PlatformService? Find(DefaultDenyClause clause, PlatformPart part)
    {
        PlatformService? found = PlatformFinder.Find(context.Facts, part);
        if (found is null)
        {
            context.Log.Report(
                CoreDiagnostics.SplitPlatform, clause.Location,
                $"clause '{clause.Id}' keeps {IntentWords.Of(part)}, and the facts do not show it: {PlatformFinder.Wanted(part)}");
        }

        return found;
    }

    private void Out(ClauseDraft draft, DefaultDenyClause clause, PlatformFlow flow, ImmutableArray<PodScope> scopes, PlatformService service)
    {
        draft.Rules.Add("L32");
        foreach ((IpProtocol protocol, ImmutableArray<PortRange> ports) in Ports(service))
        {
            foreach (PodScope scope in scopes)
            {
                draft.Network.Add(Admit(clause, scope, Directions.Egress, new Peer.Pods(service.Scope, []), protocol, ports));
                if (context.IsClosed(service.Scope, Directions.Ingress) || scopes.Any(s => s.Key == service.Scope.Key))
                {
                    draft.Network.Add(Admit(clause, service.Scope, Directions.Ingress, PeerOf(scope), protocol, ports));
                }
            }
        }

        draft.Kept.Add(new KeptFlow(clause.Id, flow, $"{string.Join(", ", scopes)} -> {service.Scope} {Words(service)}", service.Source));
    }

    private void In(ClauseDraft draft, DefaultDenyClause clause, ImmutableArray<PodScope> scopes, PlatformService collector)
    {
        draft.Rules.Add("L32");
        PodScope[] meshed = [.. scopes.Where(InMesh)];
        foreach (PodScope scope in meshed)
        {
            draft.Network.Add(Admit(clause, scope, Directions.Ingress, new Peer.Pods(collector.Scope, []), IpProtocol.Tcp, [new PortRange(MergedMetricsPort)]));
        }

        if (meshed.Length < scopes.Length)
        {
            draft.Refuse("metrics of pods outside the mesh: their port is not known", "write an allow clause from the collector with the port");
        }

        draft.Kept.Add(new KeptFlow(clause.Id, PlatformFlow.Metrics, $"{collector.Scope} -> {string.Join(", ", scopes)} TCP {MergedMetricsPort}", collector.Source));
    }

    private static Peer PeerOf(PodScope scope) =>
        scope.IsNamespace ? new Peer.Namespaces(null, [scope.Namespace], false) : new Peer.Pods(scope, []);

    private static IEnumerable<(IpProtocol Protocol, ImmutableArray<PortRange> Ports)> Ports(PlatformService service) =>
        new[] { (IpProtocol.Tcp, service.Tcp), (IpProtocol.Udp, service.Udp) }.Where(p => !p.Item2.IsEmpty);

    private static string Words(PlatformService service) =>
        string.Join(", ", Ports(service).Select(p => $"{p.Protocol} {string.Join(", ", p.Ports)}"));

    private static Admission Admit(Clause clause, PodScope at, Directions direction, Peer peer, IpProtocol protocol, ImmutableArray<PortRange> ports) => new()
    {
        Clause = clause.Id,
        At = at,
        Direction = direction,
        Peer = peer,
        Protocol = protocol,
        Ports = ports,
    };
}
