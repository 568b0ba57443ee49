using System.Collections.Immutable;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>The settings of the node agent that change verdicts; a setting of the node wins over the cluster's.</summary>
internal sealed record HostSettings
{
    /// <summary>The settings of an agent without configuration.</summary>
    public static HostSettings Default { get; } = new();

    /// <summary>Ports open towards the host.</summary>
    public ImmutableArray<FailsafePort> InboundFailsafes { get; init; } =
    [
        Tcp(22), new(IpProtocol.Udp, 68, null), Tcp(179), Tcp(2379), Tcp(2380), Tcp(5473), Tcp(6443), Tcp(6666), Tcp(6667),
    ];

    /// <summary>Ports open from the host.</summary>
    public ImmutableArray<FailsafePort> OutboundFailsafes { get; init; } =
    [
        new(IpProtocol.Udp, 53, null), new(IpProtocol.Udp, 67, null), Tcp(179), Tcp(2379), Tcp(2380), Tcp(5473), Tcp(6443), Tcp(6666), Tcp(6667),
    ];

    /// <summary>Whether what a pod's policy lets through to its own host is dropped.</summary>
    public bool DropsPodToHost { get; init; } = true;

    /// <summary>Whether a configuration object says so; installers change the agent's own default by other means.</summary>
    public bool SaysPodToHost { get; init; }

    /// <summary>Whether pods may start VXLAN tunnels.</summary>
    public bool AllowsVxlanFromPods { get; init; }

    /// <summary>The port of VXLAN tunnels.</summary>
    public long VxlanPort { get; init; } = 4789;

    /// <summary>Whether pods may start IP-in-IP tunnels.</summary>
    public bool AllowsIpInIpFromPods { get; init; }

    /// <summary>Whether packets that belong to no connection are dropped.</summary>
    public bool DropsInvalid { get; init; } = true;

    /// <summary>These settings with the fields of a configuration object on top.</summary>
    public HostSettings With(FelixConfigurationSpec spec) => this with
    {
        InboundFailsafes = Ports(spec.FailsafeInboundHostPorts, InboundFailsafes),
        OutboundFailsafes = Ports(spec.FailsafeOutboundHostPorts, OutboundFailsafes),
        DropsPodToHost = spec.DefaultEndpointToHostAction is { } action ? action.Equals(EndpointToHostActions.Drop, StringComparison.OrdinalIgnoreCase) : DropsPodToHost,
        SaysPodToHost = SaysPodToHost || spec.DefaultEndpointToHostAction is not null,
        AllowsVxlanFromPods = spec.AllowVxlanPacketsFromWorkloads ?? AllowsVxlanFromPods,
        AllowsIpInIpFromPods = spec.AllowIpipPacketsFromWorkloads ?? AllowsIpInIpFromPods,
        VxlanPort = spec.VxlanPort ?? VxlanPort,
        DropsInvalid = !(spec.DisableConntrackInvalidCheck ?? !DropsInvalid),
    };

    private static ImmutableArray<FailsafePort> Ports(IList<ProtoPort>? ports, ImmutableArray<FailsafePort> otherwise) => ports is null ? otherwise :
    [
        .. ports.Where(p => p?.Port is not null).Select(p => new FailsafePort(
            IpProtocol.TryParse(p.Protocol, out IpProtocol protocol) ? protocol : IpProtocol.Tcp,
            p.Port!.Value,
            Cidr.TryParse(p.Net, out Cidr net, out _) ? net : null)),
    ];

    private static FailsafePort Tcp(int port) => new(IpProtocol.Tcp, port, null);
}
