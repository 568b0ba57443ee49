using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>
/// Places the far end of rule L10: a machine outside the mesh that a host endpoint guards lets in whom it sees, which is the pod where
/// pods are routable and the pod's node where they are not.
/// </summary>
internal sealed class HostPlacer(PlacementContext context)
{
    public void Place(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Addresses server, ImmutableArray<PortRange> ports)
    {
        if (server.Guards.IsEmpty)
        {
            return;
        }

        if (context.Profile.Network != NetworkTarget.Calico)
        {
            draft.Refuse($"the end at {server.Name}: a Kubernetes NetworkPolicy does not reach machines outside the cluster", "split for Calico");
            return;
        }

        if (Seen(draft, client, server) is not { } peers)
        {
            return;
        }

        foreach (HostEndpointFact guard in server.Guards)
        {
            if (SelectorOf(guard) is not { } selector)
            {
                draft.Refuse($"the end at {server.Name}: host endpoint {guard.Name} has no labels that pick it alone", "give it a label of its own");
                continue;
            }

            foreach (Peer peer in peers)
            {
                draft.Hosts.Add(new HostAdmission
                {
                    Clause = clause.Id,
                    HostEndpoint = guard.Name,
                    Selector = selector,
                    Peer = peer,
                    Protocol = AllowPlacer.Wire(clause.Protocol),
                    Ports = ports,
                });
                draft.SayNetwork(peer.ToString()!, $"-> host endpoint {guard.Name}, at the machine");
            }
        }
    }

    private Peer[]? Seen(ClauseDraft draft, ResolvedEnd client, ResolvedEnd.Addresses server)
    {
        switch (context.Facts.Stated.PodsRoutable?.Value)
        {
            case true when client is ResolvedEnd.Pods pods:
                return [new Peer.Pods(pods.Scope, [])];
            case true when client is ResolvedEnd.Spaces spaces:
                return [new Peer.Namespaces(spaces.Selector, [.. spaces.Scopes.Select(s => s.Namespace)], false)];
            case true:
                return [new Peer.AnyPod(false)];
            case false when NodeAddresses() is { IsEmpty: false } nodes:
                draft.Residual(ResidualCode.R10, $"{server.Name} sees the node, not the pod: at the machine any pod of those nodes looks like {client.Name}; the pods' own nodes still tell them apart.");
                return [new Peer.Networks(nodes, "the nodes")];
            case false:
                draft.Refuse($"the end at {server.Name}: it sees nodes, and the facts do not say their addresses", "add the nodes' manifests, or state nodes.addresses in a ClusterFacts document");
                return null;
            default:
                draft.Refuse($"the end at {server.Name}: the facts do not say whether it sees pods or their nodes", "state podsRoutable in a ClusterFacts document");
                return null;
        }
    }

    private ImmutableArray<Cidr> NodeAddresses() => context.Facts.Stated.NodeAddresses is { } stated
        ? [.. stated.Value.Distinct().OrderBy(c => c.First).ThenBy(c => c.PrefixLength)]
        : [.. context.Facts.Nodes.SelectMany(n => n.Addresses).Distinct().Order().Select(a => new Cidr(a, a.Bits))];

    // A global policy selects pods too; one without a namespace is no pod.
    private Selector? SelectorOf(HostEndpointFact guard)
    {
        if (guard.Labels.Count == 0)
        {
            return null;
        }

        Selector own = SubjectResolver.SelectorOf(guard.Labels);
        return context.Facts.HostEndpoints.Any(h => h.Name != guard.Name && own.Matches(h.Labels))
            ? null
            : own.And(Selector.Has("projectcalico.org/namespace").Not());
    }
}
