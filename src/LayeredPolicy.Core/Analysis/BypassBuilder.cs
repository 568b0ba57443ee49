using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Computes bypass reports from the layers, with one control after the other taken away.</summary>
internal sealed class BypassBuilder
{
    private static readonly AddressSet s_metadata = AddressSet.Of(Cidr.Parse("169.254.169.254/32"), Cidr.Parse("fd00:ec2::254/128"));

    private static readonly AddressSet s_private = AddressSet.Of(
        Cidr.Parse("10.0.0.0/8"), Cidr.Parse("172.16.0.0/12"), Cidr.Parse("192.168.0.0/16"), Cidr.Parse("100.64.0.0/10"),
        Cidr.Parse("169.254.0.0/16"), Cidr.Parse("fc00::/7"), Cidr.Parse("fe80::/10"));

    // Multicast, loopback and reserved ranges are neither public services nor private ones.
    private static readonly AddressSet s_unroutable = AddressSet.Of(
        Cidr.Parse("0.0.0.0/8"), Cidr.Parse("127.0.0.0/8"), Cidr.Parse("224.0.0.0/3"), Cidr.Parse("::/127"), Cidr.Parse("ff00::/8"));

    private static readonly (string Kind, AddressSet Addresses)[] s_kinds =
    [
        ("cloud metadata address", s_metadata),
        ("private addresses", s_private - s_metadata),
        ("public addresses", !(s_private | s_metadata)),
    ];

    private readonly PolicyWorld _world;
    private readonly ConnectivityMap _map;
    private readonly ImmutableArray<ICompiledLayer> _network;
    private readonly ImmutableArray<EndpointClass> _nodes;

    public BypassBuilder(PolicyWorld world)
    {
        _world = world;
        _map = world.Map();
        _network = [.. world.Layers.Where(static l => l.Kind == LayerKind.Network)];
        _nodes =
        [
            .. world.Facts.Workloads.Select(static w => w.Node).OfType<string>().Concat(_map.Classes.Select(static c => c.Node).OfType<string>()).Distinct().Order(StringComparer.Ordinal)
                .Select(static (node, i) => EndpointClass.OfNode(i, node)),
        ];
    }

    public BypassReport? Build(string workload) => _map.ClassOf(workload) is { } from
        ? Build(new EndpointClass(from.Index, [.. from.Workloads.Intersect(_world.Facts.FindWorkloads(workload))], null, from.Representative))
        : null;

    public ImmutableArray<BypassReport> BuildAll() => [.. _map.Classes.Where(static c => !c.Workloads.IsEmpty).Select(Build)];

    private BypassReport Build(EndpointClass from)
    {
        ImmutableArray<Reach> all = [.. Destinations(from).Select(to => Judge(from, to))];
        return new(
            from,
            [.. all.Where(static r => !r.Normal.Possible.IsEmpty).Select(static r => new BypassReach(r.To, r.Normal, TrafficSet.None))],
            [
                Table(BypassScenario.OwnProxySkipped, all, static r => r.Skipped),
                Table(BypassScenario.MeshOff, all, static r => r.Network),
                Table(BypassScenario.NetworkOff, all, static r => r.Mesh),
            ],
            Enum.GetValues<BypassQuestion>().ToImmutableSortedDictionary(static q => q, q => Answer(q, all)));
    }

    private IEnumerable<EndpointClass> Destinations(EndpointClass from) =>
        _map.Classes.Where(to => to.Node is null && !to.IsIngressController && (to.Index != from.Index || to.Workloads.Length > 1)).SelectMany(Cut).Concat(_nodes);

    // The questions ask about kinds of outside addresses, so a class that spans several kinds is cut.
    private static IEnumerable<EndpointClass> Cut(EndpointClass end)
    {
        if (end.Addresses is not { } addresses)
        {
            yield return end;
            yield break;
        }

        AddressSet routable = addresses - s_unroutable;
        foreach ((string kind, AddressSet all) in s_kinds)
        {
            AddressSet part = routable & all;
            if (!part.IsEmpty)
            {
                yield return EndpointClass.OfAddresses(end.Index, part, part.Equals(all - s_unroutable) ? kind : null);
            }
        }
    }

    private Reach Judge(EndpointClass from, EndpointClass to)
    {
        PartyPair pair = PairTraffic.PairOf(_world.Layers, from.Representative, to.Representative);
        TrafficBounds direct = Located(PairTraffic.NetworkOf(_network, pair with { Principal = null }), to);
        TrafficBounds mesh = Located(PairTraffic.MeshOf(_world.Layers, pair), to);
        TrafficBounds anonymous = Located(PairTraffic.MeshOf(_world.Layers, pair with { Principal = null }), to);
        TrafficBounds normal = Located(PairTraffic.Of(_world.Layers, pair).Both, to);
        return new(to, normal, normal | (direct & (mesh | anonymous)), direct, mesh);
    }

    private static TrafficBounds Located(TrafficBounds bounds, EndpointClass to)
    {
        if (to.Addresses is not { } addresses)
        {
            return bounds;
        }

        return OutsideView.At(bounds, addresses.Ranges[0].First, isSource: false);
    }

    private static BypassTable Table(BypassScenario scenario, ImmutableArray<Reach> all, Func<Reach, TrafficBounds> traffic) => new(
        scenario,
        [.. all.Where(r => !traffic(r).Possible.IsEmpty).Select(r => new BypassReach(r.To, traffic(r), Gain(r.Normal, traffic(r))))]);

    private static ImmutableArray<BypassReach> Answer(BypassQuestion question, ImmutableArray<Reach> all) =>
    [
        .. all.Where(r => Concerns(question, r.To))
            .Select(r => new BypassReach(
                r.To,
                question == BypassQuestion.FloodableWorkloads ? r.Network - r.Mesh : r.Skipped,
                Gain(r.Normal, r.Skipped)))
            .Where(static r => !r.Traffic.Possible.IsEmpty),
    ];

    // What passes that did not, or may pass that could not.
    private static TrafficSet Gain(TrafficBounds normal, TrafficBounds now) => (now.Certain - normal.Certain) | (now.Possible - normal.Possible);

    private static bool Concerns(BypassQuestion question, EndpointClass to) => question switch
    {
        BypassQuestion.UnprotectedWorkloads => !IsInfrastructure(to) && to.Workloads.Any(static w => w.Mesh is MeshMode.None or MeshMode.Unknown),
        BypassQuestion.FloodableWorkloads => to.Workloads.Any(static w => w.Mesh is MeshMode.Sidecar or MeshMode.Ambient),
        BypassQuestion.Exfiltration => to.Addresses is { } anywhere && (anywhere & (s_private | s_metadata)).IsEmpty,
        BypassQuestion.Infrastructure => IsInfrastructure(to),
        _ => to.Addresses is { } inside && !(inside & s_private).IsEmpty && (inside & s_metadata).IsEmpty,
    };

    private static bool IsInfrastructure(EndpointClass to) =>
        to.Node is not null ||
        (to.Addresses is { } addresses && !(addresses & s_metadata).IsEmpty) ||
        to.Workloads.Any(static w => w.HostNetwork || w.Namespace is "kube-system" or "istio-system" or "calico-system" or "calico-apiserver" or "tigera-operator" or "kube-public");

    private sealed record Reach(EndpointClass To, TrafficBounds Normal, TrafficBounds Skipped, TrafficBounds Network, TrafficBounds Mesh);
}
