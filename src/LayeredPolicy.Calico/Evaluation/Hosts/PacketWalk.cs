using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>
/// Takes one packet through the stages of a node in the order of the kernel's hooks: before tracking, before translation, then input,
/// output or forward, and after routing. Each stage drops the packet, accepts it for the stages that follow, or lets it go on.
/// </summary>
internal sealed class PacketWalk(NodeHosts node, EndpointLists lists, PeerIndex peers, CalicoDataplane dataplane)
{
    private readonly ImmutableArray<EnforcementStep>.Builder _steps = ImmutableArray.CreateBuilder<EnforcementStep>();

    // Set where an earlier stage accepted the packet, so that the host endpoint's later stages on the same side are skipped.
    private bool _accepted;
    private PacketState _state;

    /// <summary>What happened on the way.</summary>
    public ImmutableArray<EnforcementStep> Steps => _steps.ToImmutable();

    /// <summary>Whether the packet ended up outside connection tracking.</summary>
    public bool IsUntracked => _state == PacketState.Untracked;

    /// <summary>Whether a rule on the way is undecided for want of a fact.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>Whether the packet gets through.</summary>
    /// <param name="leg">Its way.</param>
    /// <param name="state">How tracking sees it, unless policy takes it out of tracking.</param>
    public bool Passes(PacketLeg leg, PacketState state)
    {
        _accepted = false;
        _state = state;
        if (!BeforeTracking(leg))
        {
            return false;
        }

        if (leg.IsFromHost)
        {
            return Output(leg) && AfterRouting(leg) && (!leg.IsToHost || (BeforeTranslation(leg) && Input(leg)));
        }

        return BeforeTranslation(leg) && (leg.IsToHost ? Input(leg) : Forward(leg) && AfterRouting(leg));
    }

    private bool BeforeTracking(PacketLeg leg)
    {
        HostLists? host = node.Own(leg.IsFromHost ? leg.UntranslatedOut : leg.In);
        if (host is not { HasUntracked: true } || IsSavedBeforeTracking(leg))
        {
            return true;
        }

        switch (Stage(host, leg.IsFromHost ? host.UntrackedEgress : host.UntrackedIngress, leg.Arriving, "before tracking", endOfTierDenies: false))
        {
            case StageResult.Deny:
                return false;
            case StageResult.Allow:
                _accepted = true;
                _state = PacketState.Untracked;

                return !leg.IsTranslated || Note(host.Endpoint.Name, "before tracking", false, "translation works on tracked packets only");
            default:
                return true;
        }
    }

    private bool IsSavedBeforeTracking(PacketLeg leg)
    {
        Connection packet = leg.Arriving;
        return leg.IsFromHost
            ? FailsafePort.Cover(node.Settings.OutboundFailsafes, packet, packet.DestinationAddress) ||
                FailsafePort.CoverAnswer(node.Settings.InboundFailsafes, packet, packet.DestinationAddress)
            : FailsafePort.Cover(node.Settings.InboundFailsafes, packet, packet.SourceAddress) ||
                FailsafePort.CoverAnswer(node.Settings.OutboundFailsafes, packet, packet.SourceAddress);
    }

    private bool BeforeTranslation(PacketLeg leg)
    {
        if (_accepted || node.For(leg.In) is not { HasPreDnat: true } host)
        {
            return true;
        }

        if (Tracked(host.Endpoint.Name, "before translation") is { } decided)
        {
            return decided;
        }

        if (FailsafePort.Cover(node.Settings.InboundFailsafes, leg.Arriving, leg.Arriving.SourceAddress))
        {
            return true;
        }

        StageResult result = Stage(host, host.PreDnat, leg.Arriving, "before translation", endOfTierDenies: false);
        _accepted = result == StageResult.Allow;
        return result != StageResult.Deny;
    }

    private bool Input(PacketLeg leg)
    {
        if (leg.Leaving.Source.Workload is not null)
        {
            return IsNeighbourDiscovery(leg.Leaving) || (FromPod(leg) && (_state == PacketState.Established || !node.Settings.DropsPodToHost ||
                Note(leg.Leaving.Destination.ToString(), "to the host", false, "defaultEndpointToHostAction drops traffic from pods to their own node")));
        }

        return _accepted || node.For(leg.In) is not { } host ||
            Host(host, host.Ingress, leg.Leaving, node.Settings.InboundFailsafes, leg.Leaving.SourceAddress, "to the host");
    }

    private bool Output(PacketLeg leg)
    {
        if (_accepted || (leg.UntranslatedOut is null && leg.Out is null))
        {
            return true;
        }

        // Translated packets are judged after routing; the nftables rules do not recognise them, and judge them here too.
        bool nftables = dataplane == CalicoDataplane.Nftables;
        if ((leg.IsTranslated && !nftables) || node.For(leg.UntranslatedOut) is not { } host)
        {
            return true;
        }

        // Nor do the nftables rules recognise that a packet of the host belongs to no connection: policy judges it like a new one.
        _state = nftables && _state == PacketState.Invalid ? PacketState.New : _state;
        return Host(host, host.Egress, leg.Leaving, node.Settings.OutboundFailsafes, leg.Leaving.DestinationAddress, "from the host");
    }

    private bool AfterRouting(PacketLeg leg)
    {
        if (_accepted || !leg.IsTranslated || leg.Out is null || _state is PacketState.Invalid or PacketState.Untracked || node.For(leg.Out) is not { } host)
        {
            return true;
        }

        return Host(host, host.Egress, leg.Leaving, node.Settings.OutboundFailsafes, leg.Leaving.DestinationAddress, "after routing");
    }

    private bool Forward(PacketLeg leg)
    {
        if (!_accepted && node.For(leg.In) is { } from && !Forwarded(from, from.ForwardIngress, leg.Leaving))
        {
            return false;
        }

        if (leg.Leaving.Source.Workload is not null && !FromPod(leg))
        {
            return false;
        }

        if (leg.Leaving.Destination.Workload is not null && !ToPod(leg))
        {
            return false;
        }

        return node.For(leg.Out) is not { } to || Forwarded(to, to.ForwardEgress, leg.Leaving);
    }

    private bool Forwarded(HostLists host, PolicyList list, Connection packet)
    {
        if (Tracked(host.Endpoint.Name, "forwarded") is { } decided)
        {
            _accepted = decided;
            return decided;
        }

        if (!host.HasForward)
        {
            _accepted = true;
            return true;
        }

        StageResult result = Stage(host, list, packet, "forwarded", endOfTierDenies: true);
        _accepted = result == StageResult.Allow;
        return result != StageResult.Deny;
    }

    private bool FromPod(PacketLeg leg)
    {
        Connection packet = leg.Leaving;
        if (Tracked(packet.Source.ToString(), "egress") is { } decided)
        {
            return decided;
        }

        if ((!node.Settings.AllowsVxlanFromPods && packet.Protocol == IpProtocol.Udp && packet.DestinationPort == node.Settings.VxlanPort) ||
            (!node.Settings.AllowsIpInIpFromPods && packet.Protocol.Number == 4))
        {
            return Note(packet.Source.ToString(), "egress", false, "pods may not start tunnels");
        }

        return Pod(packet.Source, Direction.Egress, packet);
    }

    private bool ToPod(PacketLeg leg) =>
        Tracked(leg.Leaving.Destination.ToString(), "ingress") ?? Pod(leg.Leaving.Destination, Direction.Ingress, leg.Leaving);

    private bool Pod(Party pod, Direction direction, Connection connection)
    {
        if (lists.For(pod, direction) is not { } list)
        {
            return true;
        }

        PolicyTrace trace = new Tracer(list, false, false).Trace(pod.ToString(), peers.Resolve(connection));
        return Note(trace);
    }

    private bool Host(HostLists host, PolicyList list, Connection packet, ImmutableArray<FailsafePort> failsafes, IpAddress? remote, string point)
    {
        if (Tracked(host.Endpoint.Name, point) is { } decided)
        {
            return decided;
        }

        if (FailsafePort.Cover(failsafes, packet, remote))
        {
            return Note(host.Endpoint.Name, point, true, "the port is a failsafe port");
        }

        return Note(new Tracer(list, false, false).Trace("host endpoint " + host.Endpoint.Name, peers.Resolve(packet)));
    }

    // Packets of a known connection pass, packets of none are dropped, and the others are judged.
    private bool? Tracked(string endpoint, string point) => _state switch
    {
        PacketState.Established => true,
        PacketState.Invalid when node.Settings.DropsInvalid => Note(endpoint, point, false, "the packet belongs to no known connection"),
        _ => null,
    };

    private StageResult Stage(HostLists host, PolicyList list, Connection connection, string point, bool endOfTierDenies)
    {
        Packet packet = peers.Resolve(connection);
        StageResult result = Judge.Stage(list, packet, endOfTierDenies);
        if (result is not (StageResult.Allow or StageResult.Deny or StageResult.Continue))
        {
            IsUndecided = true;
            return StageResult.Continue;
        }

        if (result != StageResult.Continue)
        {
            TraceHit by = new Tracer(list, false, false).Trace(host.Endpoint.Name, packet).By;
            Note("host endpoint " + host.Endpoint.Name, point, result == StageResult.Allow, $"{by} {(result == StageResult.Allow ? "accepts" : "denies")} it", by.Rule);
        }

        return result;
    }

    private bool Note(PolicyTrace trace)
    {
        IsUndecided |= trace.Outcome == Outcome.Unknown;
        _steps.Add(TraceText.Step(trace, null));
        return trace.Outcome != Outcome.Denied;
    }

    private bool Note(string endpoint, string point, bool passes, string reason, RuleRef? by = null)
    {
        _steps.Add(new()
        {
            Layer = LayerKind.Network,
            Point = $"{point} at {endpoint}",
            Outcome = passes ? Outcome.Allowed : Outcome.Denied,
            Reason = reason,
            By = by,
        });
        return passes;
    }

    /// <summary>The ICMPv6 types by which neighbours find each other; pods may always send them to their node.</summary>
    public static ImmutableArray<int> NeighbourDiscoveryTypes { get; } = [130, 131, 132, 133, 135, 136];

    /// <summary>Whether the packet is one by which neighbours find each other.</summary>
    public static bool IsNeighbourDiscovery(Connection packet) =>
        packet.Protocol == IpProtocol.IcmpV6 && packet.IcmpType is { } type && NeighbourDiscoveryTypes.Contains(type);
}
