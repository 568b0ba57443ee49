using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Places guardrails: rules L18 and L19 of the layering table.</summary>
internal sealed class GuardrailPlacer(PlacementContext context)
{
    public ClauseDraft Place(Guardrail guardrail)
    {
        var draft = new ClauseDraft(guardrail);
        ImmutableArray<ResolvedEnd> from = context.Subjects.Resolve(guardrail.From, guardrail.Location);
        foreach (ResolvedEnd to in context.Subjects.Resolve(guardrail.To, guardrail.Location))
        {
            IpProtocol? protocol = guardrail.Protocol is { } p ? AllowPlacer.Wire(p) : guardrail.Ports.IsEmpty ? null : IpProtocol.Tcp;
            if (context.Ports.Resolve(guardrail.Ports, protocol ?? IpProtocol.Tcp, to, guardrail) is not { } ports)
            {
                continue;
            }

            foreach (ResolvedEnd source in from)
            {
                if ((source as ResolvedEnd.Beyond ?? to as ResolvedEnd.Beyond) is { } beyond)
                {
                    draft.Refuse($"{beyond.Name}: {beyond.Reason}", beyond.Remedy);
                    continue;
                }

                if (guardrail.Http is { IsEmpty: false })
                {
                    Mesh(draft, guardrail, source, to, ports, "L19");
                }
                else
                {
                    Network(draft, guardrail, source, to, protocol, ports);
                    if (protocol is null || protocol == IpProtocol.Tcp)
                    {
                        Mesh(draft, guardrail, source, to, ports, "L18");
                    }
                }
            }
        }

        return draft;
    }

    private void Network(ClauseDraft draft, Guardrail guardrail, ResolvedEnd from, ResolvedEnd to, IpProtocol? protocol, ImmutableArray<PortRange> ports)
    {
        if (context.Profile.Network != NetworkTarget.Calico)
        {
            draft.Refuse(
                "a Kubernetes NetworkPolicy cannot forbid what another one allows, so nothing of the network layer guards this",
                "split for Calico, or keep clauses that allow it out of every set");
            return;
        }

        draft.Rules.Add("L18");
        string ported = ports.IsEmpty ? "" : " " + string.Join(", ", ports);
        foreach (PodScope scope in Scopes(from))
        {
            draft.NetworkProhibitions.Add(Refusal(guardrail, scope, Directions.Egress, PeerOf(to), protocol, ports));
            draft.SayNetwork($"{scope} never reaches {to.Name}{ported}");
        }

        foreach (PodScope scope in Scopes(to))
        {
            draft.NetworkProhibitions.Add(Refusal(guardrail, scope, Directions.Ingress, PeerOf(from), protocol, ports));
            draft.SayNetwork($"{scope} never hears from {from.Name}{ported}");
        }
    }

    private void Mesh(ClauseDraft draft, Guardrail guardrail, ResolvedEnd from, ResolvedEnd to, ImmutableArray<PortRange> ports, string rule)
    {
        bool requests = rule == "L19";
        PodScope[] servers = [.. Scopes(to).Where(s => context.HasMesh && s.Workloads.Any(w => context.Subjects.ModeOf(w) == MeshMode.Sidecar))];
        if (servers.Length == 0)
        {
            if (requests)
            {
                draft.Refuse($"there is no proxy at {to.Name} that could read requests", "forbid the port, or put the destination into the mesh");
            }

            return;
        }

        if (Identity(from) is not { } identity)
        {
            if (requests)
            {
                draft.Refuse($"{from.Name} has no identity that the mesh could refuse", "forbid the port");
            }

            return;
        }

        if (identity is Peer.Pods { } pods && Sharing(pods) is { Length: > 0 } others)
        {
            // A refusal by identity would hit the others too, who are not meant.
            if (requests)
            {
                draft.Refuse($"{from.Name} shares its account with {string.Join(", ", others)}, whom the refusal would hit too", "give it a service account of its own");
            }

            draft.Residual(ResidualCode.R3, $"Workloads {from.Name} and {string.Join(", ", others)} look the same to the mesh, so only the node refuses.");
            return;
        }

        draft.Rules.Add(rule);
        foreach (PodScope server in servers)
        {
            draft.MeshProhibitions.Add(Refusal(guardrail, server, Directions.Ingress, identity, IpProtocol.Tcp, ports) with { Requests = requests ? guardrail.Http : null });
            draft.SayMesh($"{server} refuses {from.Name}{(requests ? ": " + guardrail.Http : "")}");
        }

        if (requests)
        {
            draft.Residual(ResidualCode.R1, $"If the mesh check is skipped, callers that are let to the port can send {guardrail.Http}.");
        }
    }

    private static Peer? Identity(ResolvedEnd end) => end switch
    {
        ResolvedEnd.Pods { Mesh: MeshMode.Sidecar } pods => new Peer.Pods(pods.Scope, pods.Accounts),
        ResolvedEnd.Spaces spaces => new Peer.Namespaces(spaces.Selector, [.. spaces.Scopes.Select(s => s.Namespace)], true),
        ResolvedEnd.Cluster => new Peer.AnyPod(false),
        ResolvedEnd.Addresses { Name: "anyone" } => new Peer.AnyPod(false),
        _ => null,
    };

    private string[] Sharing(Peer.Pods pods) => [.. context.Facts.Workloads
        .Where(w => pods.Accounts.Contains(SubjectResolver.AccountOf(w)) && !pods.Scope.Workloads.Any(c => c.Index == w.Index))
        .Select(w => w.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<PodScope> Scopes(ResolvedEnd end) => end switch
    {
        ResolvedEnd.Pods pods => [pods.Scope],
        ResolvedEnd.Spaces spaces => spaces.Scopes,
        ResolvedEnd.Cluster => context.Facts.Namespaces.Select(n => context.Subjects.Space(n.Name)),
        _ => [],
    };

    private static Peer? PeerOf(ResolvedEnd end) => end switch
    {
        ResolvedEnd.Pods pods => new Peer.Pods(pods.Scope, []),
        ResolvedEnd.Spaces spaces => new Peer.Namespaces(spaces.Selector, [.. spaces.Scopes.Select(s => s.Namespace)], false),
        ResolvedEnd.Addresses { Name: "anyone" } => null,
        ResolvedEnd.Addresses addresses => new Peer.Networks(addresses.Ranges, addresses.Name),
        _ => new Peer.AnyPod(false),
    };

    private Prohibition Refusal(Guardrail guardrail, PodScope at, Directions direction, Peer? peer, IpProtocol? protocol, ImmutableArray<PortRange> ports) => new()
    {
        Clause = guardrail.Id,
        Owner = guardrail.Owner ?? context.Set.Owner,
        At = at,
        Direction = direction,
        Peer = peer,
        Protocol = protocol,
        Ports = ports,
    };
}
