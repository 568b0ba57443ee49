using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

/// <content>Connections for which the nodes on the way matter: traffic between a node and its own pods, and host endpoints with policy at special stages.</content>
public sealed partial class CompiledNetwork
{
    /// <summary>
    /// What becomes of a connection at one node with all that its host endpoints do: policy before tracking and before translation, to and
    /// from the host, and for forwarded traffic, then the answer.
    /// </summary>
    /// <param name="connection">The connection, its destination translated.</param>
    /// <param name="route">Its way through the node.</param>
    /// <param name="known">What the node remembers of the connection from an earlier verdict; nothing for a new connection.</param>
    public NodeVerdict Walk(Connection connection, NodeRoute route, ConnectionTracking known = ConnectionTracking.None)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(route);
        return new NodeWalk(_lists.Node(route.Node), _lists, _peers, _options.Dataplane).Walk(connection, route, known);
    }

    private bool IsSpecial(Connection connection) =>
        _lists.HasStages || NodePlace.IsHostToOwnPod(connection) || NodePlace.IsPodToOwnHost(connection) || IsSplit(connection.Source) || IsSplit(connection.Destination);

    // By which of several interfaces traffic passes decides which host endpoint judges it.
    private bool IsSplit(Party party) => NodePlace.HostOf(party) is { } node && _lists.Node(node).IsSplit;

    private ImmutableArray<EnforcementStep> SpecialSteps(Connection connection)
    {
        if (NodePlace.IsHostToOwnPod(connection))
        {
            return [Step($"node {connection.Destination.Workload!.Node}", Outcome.Allowed, "a node may always reach its own pods")];
        }

        string? from = NodePlace.NodeOf(connection.Source);
        string? to = NodePlace.NodeOf(connection.Destination);
        if (from is not null && from == to && (_lists.Node(from).HasStages || (IsSplit(connection.Source) && IsSplit(connection.Destination))))
        {
            return Through(connection, from);
        }

        if (NodePlace.IsPodToOwnHost(connection))
        {
            return [.. Own(connection, Direction.Egress), PodToHost(connection)];
        }

        return [.. Side(connection, Direction.Egress, from), .. Side(connection, Direction.Ingress, to)];
    }

    // One side of the connection, at its node; the other side is then only an address.
    private IEnumerable<EnforcementStep> Side(Connection connection, Direction direction, string? node)
    {
        Party own = direction == Direction.Egress ? connection.Source : connection.Destination;
        if (node is not null && (_lists.Node(node).HasStages || IsSplit(own)))
        {
            return Through(direction == Direction.Egress ? connection with { Destination = Party.Outside } : connection with { Source = Party.Outside }, node);
        }

        return node is null && NodePlace.IsPod(own) && _lists.HasStages
            ? [.. Own(connection, direction), Step("node of " + own, Outcome.Unknown, $"host endpoints police forwarded traffic, and the node of {own} is not known")]
            : Own(connection, direction);
    }

    private ImmutableArray<EnforcementStep> Through(Connection connection, string node)
    {
        // A pod in the network of its node is the node itself.
        connection = connection with { Source = HostOrPod(connection.Source), Destination = HostOrPod(connection.Destination) };
        NodeHosts hosts = _lists.Node(node);
        bool inside = NodePlace.NodeOf(connection.Source) == node && NodePlace.NodeOf(connection.Destination) == node;
        bool isLoop = NodePlace.HostOf(connection.Source) == node && NodePlace.HostOf(connection.Destination) == node;
        HostInterface?[] interfaces = isLoop ? [HostInterface.Loopback] : inside ? [null] : [.. hosts.Interfaces];
        NodeVerdict[] verdicts =
        [
            .. interfaces.Select(i => Walk(connection, new NodeRoute
            {
                Node = node,
                SourceInterface = NodePlace.IsPod(connection.Source) ? null : i,
                DestinationInterface = NodePlace.IsPod(connection.Destination) ? null : i,
            })),
        ];
        return verdicts.All(v => v.Outcome == verdicts[0].Outcome)
            ? verdicts[0].Steps
            : [Step("node " + node, Outcome.Unknown, $"the host endpoints of node {node} differ, and it is not known by which interface the traffic passes")];
    }

    private static Party HostOrPod(Party party) => NodePlace.HostOf(party) is { } host ? Party.OfNode(host) : party;

    private IEnumerable<EnforcementStep> Own(Connection connection, Direction direction)
    {
        if (Trace(connection, direction) is not { } trace)
        {
            yield break;
        }

        Truth failsafe = trace.Outcome == Outcome.Allowed ? Truth.False : IsFailsafe(connection, direction);
        if (failsafe != Truth.False)
        {
            yield return failsafe == Truth.True
                ? Step(PointOf(connection, direction), Outcome.Allowed, $"port {connection.DestinationPort} is a failsafe port of the host endpoint, open whatever policy says")
                : Step(PointOf(connection, direction), Outcome.Unknown, $"port {connection.DestinationPort} is a failsafe port for some addresses, and the address of the other end is not known");
        }
        else
        {
            yield return TraceText.Step(trace, trace.HasStaged ? Trace(connection, direction, withStaged: true) : null);
        }
    }

    private static string PointOf(Connection connection, Direction direction) =>
        direction == Direction.Egress ? $"egress at {connection.Source}" : $"ingress at {connection.Destination}";

    private EnforcementStep PodToHost(Connection connection)
    {
        string node = NodePlace.HostOf(connection.Destination)!;
        HostSettings settings = _lists.Node(node).Settings;
        return connection.Source.Workload!.Node is null
            ? Step("node " + node, Outcome.Unknown, $"whether {connection.Source} runs on node {node} is not known")
            : !settings.SaysPodToHost && !_options.ObjectsAreComplete
            ? Step("node " + node, Outcome.Unknown, "no FelixConfiguration says what happens to traffic from pods to their own node (defaultEndpointToHostAction)")
            : settings.DropsPodToHost && !PacketWalk.IsNeighbourDiscovery(connection)
            ? Step("node " + node, Outcome.Denied, "defaultEndpointToHostAction drops traffic from pods to their own node")
            : Step("node " + node, Outcome.Allowed, "defaultEndpointToHostAction lets traffic from pods to their own node pass");
    }

    private static EnforcementStep Step(string point, Outcome outcome, string reason) => new()
    {
        Layer = LayerKind.Network,
        Point = point,
        Outcome = outcome,
        Reason = reason,
        MissingFacts = outcome == Outcome.Unknown ? [reason] : [],
    };

    private TrafficBounds SpecialBounds(PartyPair pair)
    {
        var probe = new Connection { Source = pair.Source, Destination = pair.Destination, Protocol = IpProtocol.Tcp };
        if (NodePlace.IsHostToOwnPod(probe))
        {
            return TrafficBounds.All;
        }

        string? from = NodePlace.NodeOf(pair.Source);
        string? to = NodePlace.NodeOf(pair.Destination);
        if (from is not null && from == to && (_lists.Node(from).HasStages || (IsSplit(pair.Source) && IsSplit(pair.Destination))))
        {
            return new NodeFold(_lists.Node(from), _lists, _peers, pair, hasSource: true, hasDestination: true).Passing();
        }

        if (NodePlace.IsPodToOwnHost(probe))
        {
            TrafficBounds egress = Allowed(_lists.For(pair.Source, Direction.Egress), pair);
            TrafficSet exempt = TrafficSet.AnyOf(PacketWalk.NeighbourDiscoveryTypes.Select(t => TrafficSet.OfProtocol(IpProtocol.IcmpV6) & TrafficSet.OfIcmp(t, null)));
            return PodToHost(probe).Outcome switch
            {
                Outcome.Allowed => egress,
                Outcome.Denied => egress & TrafficBounds.Exactly(exempt),
                _ => egress with { Certain = TrafficSet.None },
            };
        }

        return OfSide(pair, Direction.Egress, from) & OfSide(pair, Direction.Ingress, to);
    }

    private TrafficBounds OfSide(PartyPair pair, Direction direction, string? node)
    {
        Party own = direction == Direction.Egress ? pair.Source : pair.Destination;
        if (node is not null && (_lists.Node(node).HasStages || IsSplit(own)))
        {
            return new NodeFold(_lists.Node(node), _lists, _peers, pair, direction == Direction.Egress, direction == Direction.Ingress).Passing();
        }

        TrafficBounds judged = Allowed(_lists.For(own, direction), pair) | FailsafesOf(pair, direction);
        return node is null && NodePlace.IsPod(own) && _lists.HasStages ? judged with { Certain = TrafficSet.None } : judged;
    }
}
