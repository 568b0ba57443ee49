using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>
/// Takes all the traffic between two ends through the stages of a node at once, in the order of <see cref="PacketWalk"/>. What opens a
/// connection is judged; what answers it passes, for tracking knows it. Destinations are translated already.
/// </summary>
/// <remarks>
/// Where policy takes packets out of tracking, their answers are judged again, and so are all answers that meet such policy. That is not folded:
/// what gets through is possible then, and not certain.
/// </remarks>
internal sealed class NodeFold(NodeHosts node, EndpointLists lists, PeerIndex peers, PartyPair pair, bool hasSource, bool hasDestination)
{
    // An end that is not at the node is only an address there.
    private readonly bool _fromPod = hasSource && NodePlace.IsPod(pair.Source);
    private readonly bool _fromHost = hasSource && !NodePlace.IsPod(pair.Source);
    private readonly bool _toPod = hasDestination && NodePlace.IsPod(pair.Destination);
    private readonly bool _toHost = hasDestination && !NodePlace.IsPod(pair.Destination);

    /// <summary>What passes: certainly what does by every interface, possibly what does by some.</summary>
    public TrafficBounds Passing()
    {
        HostInterface?[] interfaces = _fromHost && _toHost ? [HostInterface.Loopback] : hasSource && hasDestination ? [null] : [.. node.Interfaces];
        TrafficBounds all = By(interfaces[0]);
        foreach (HostInterface? at in interfaces.AsSpan(1))
        {
            TrafficBounds by = By(at);
            all = new(all.Certain & by.Certain, all.Possible | by.Possible);
        }

        return all;
    }

    private TrafficBounds By(HostInterface? at)
    {
        HostLists? coming = node.For(_fromPod ? null : at);
        (TrafficBounds accepted, TrafficBounds passing) = BeforeTracking(at);
        if (_fromHost)
        {
            passing &= at is not null && node.For(at) is { } host ? accepted | Host(host.Egress, Outbound) : TrafficBounds.All;
            passing &= _toHost ? Coming(coming, at, accepted) : TrafficBounds.All;
        }
        else
        {
            passing &= Coming(coming, at, accepted);
        }

        return accepted.Possible.IsEmpty && !JudgesAnswers(at) ? passing
            : passing with { Certain = JudgesAnswers(at) ? TrafficSet.None : passing.Certain - accepted.Possible };
    }

    // The answer to what a host or a pod sends comes in, and the answer to what a host receives is sent by it.
    private bool JudgesAnswers(HostInterface? at) => !_toPod && node.Own(at) is { } host && (_toHost ? host.UntrackedEgress : host.UntrackedIngress).Tiers.Length > 0;

    // What untracked policy accepts, so that the later stages of the endpoint are skipped, and what it lets go on.
    private (TrafficBounds Accepted, TrafficBounds Passing) BeforeTracking(HostInterface? at)
    {
        if (node.Own(_fromPod ? null : at) is not { HasUntracked: true } host)
        {
            return (TrafficBounds.None, TrafficBounds.All);
        }

        TrafficBounds saved = _fromHost
            ? Failsafes(Outbound) | FailsafePort.OpenAnswers(node.Settings.InboundFailsafes, pair.Destination, Direction.Egress, peers)
            : Failsafes(Inbound) | FailsafePort.OpenAnswers(node.Settings.OutboundFailsafes, pair.Source, Direction.Ingress, peers);
        (TrafficBounds accepts, TrafficBounds drops) = Stage(_fromHost ? host.UntrackedEgress : host.UntrackedIngress, endOfTierDenies: false);
        return (accepts - saved, saved | !drops);
    }

    private TrafficBounds Coming(HostLists? host, HostInterface? at, TrafficBounds accepted)
    {
        TrafficBounds passing = TrafficBounds.All;
        if (host is { HasPreDnat: true })
        {
            TrafficBounds failsafe = Failsafes(Inbound);
            (TrafficBounds accepts, TrafficBounds drops) = Stage(host.PreDnat, endOfTierDenies: false);
            passing = accepted | failsafe | !drops;
            accepted |= accepts - failsafe;
        }

        if (!_toHost)
        {
            passing &= host is null ? TrafficBounds.All : accepted | Forwarded(host, host.ForwardIngress);
            passing &= FromPod() & ToPod();
            return node.For(_toPod ? null : at) is { } leaving ? passing & Forwarded(leaving, leaving.ForwardEgress) : passing;
        }

        return passing & (_fromPod ? Neighbours | (node.Settings.DropsPodToHost ? TrafficBounds.None : FromPod())
            : host is null ? TrafficBounds.All
            : accepted | Host(host.Ingress, Inbound));
    }

    private TrafficBounds FromPod() => !_fromPod ? TrafficBounds.All : Allowed(lists.For(pair.Source, Direction.Egress)) - Tunnels();

    private TrafficBounds ToPod() => !_toPod ? TrafficBounds.All : Allowed(lists.For(pair.Destination, Direction.Ingress));

    private TrafficBounds Tunnels()
    {
        TrafficSet vxlan = node.Settings.AllowsVxlanFromPods || node.Settings.VxlanPort is < 0 or > 65535 ? TrafficSet.None
            : TrafficSet.OfProtocol(IpProtocol.Udp) & TrafficSet.OfDestinationPorts(PortSet.Of((int)node.Settings.VxlanPort));
        return TrafficBounds.Exactly(node.Settings.AllowsIpInIpFromPods ? vxlan : vxlan | TrafficSet.OfProtocol(new IpProtocol(4)));
    }

    private TrafficBounds Forwarded(HostLists host, PolicyList list) => host.HasForward ? !Stage(list, endOfTierDenies: true).Drops : TrafficBounds.All;

    private TrafficBounds Host(PolicyList list, (ImmutableArray<FailsafePort> Ports, Direction Direction) failsafes) => Allowed(list) | Failsafes(failsafes);

    private TrafficBounds Failsafes((ImmutableArray<FailsafePort> Ports, Direction Direction) failsafes) =>
        FailsafePort.Open(failsafes.Ports, failsafes.Direction == Direction.Egress ? pair.Destination : pair.Source, failsafes.Direction, peers);

    private (ImmutableArray<FailsafePort> Ports, Direction Direction) Inbound => (node.Settings.InboundFailsafes, Direction.Ingress);

    private (ImmutableArray<FailsafePort> Ports, Direction Direction) Outbound => (node.Settings.OutboundFailsafes, Direction.Egress);

    private static TrafficBounds Neighbours { get; } = TrafficBounds.Exactly(TrafficSet.AnyOf(
        PacketWalk.NeighbourDiscoveryTypes.Select(static t => TrafficSet.OfProtocol(IpProtocol.IcmpV6) & TrafficSet.OfIcmp(t, null))));

    private TrafficBounds Allowed(PolicyList? list) => list is null ? TrafficBounds.All : Fold(list).Allowed();

    private (TrafficBounds Accepts, TrafficBounds Drops) Stage(PolicyList list, bool endOfTierDenies) => Fold(list).Stage(endOfTierDenies);

    private SetFold Fold(PolicyList list) => new(list, pair, withStaged: false, passEndsProfiles: false, judgeHttp: false);
}
