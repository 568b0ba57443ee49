using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Turns an example out of a set of traffic into a flow between named ends, and asks the layers about it.</summary>
internal static class Witnesses
{
    /// <summary>The example as a question between the first ends of two classes.</summary>
    public static Flow FlowOf(EndpointClass from, EndpointClass to, TrafficExample example)
    {
        TrafficExample located = With(from, to, example);
        var flow = Flow.Between(NameOf(from, located.SourceAddress), NameOf(to, located.DestinationAddress));
        flow = example.DestinationPort is { } port ? flow.On(example.Protocol, port)
            : example.IcmpType is { } type ? flow.Over(example.Protocol).Icmp(type, example.IcmpCode ?? 0)
            : flow.Over(example.Protocol);
        flow = example.SourcePort is { } source ? flow.FromPort(source) : flow;
        flow = located is { SourceAddress: { IsV6: true }, DestinationAddress: { IsV6: true } } ? flow.IPv6() : flow;
        return example.Http is { } request ? flow.Http(request) : flow;
    }

    /// <summary>
    /// The example with addresses for ends outside the cluster, and with the own ones of workloads: where only the family matters, an
    /// example has any address of it.
    /// </summary>
    public static TrafficExample With(EndpointClass from, EndpointClass to, TrafficExample example)
    {
        bool? v6 = (example.SourceAddress ?? example.DestinationAddress ?? AddressOf(from) ?? AddressOf(to))?.IsV6;
        return example with
        {
            SourceAddress = OwnOf(from, example.SourceAddress, v6) ?? example.SourceAddress ?? AddressOf(from),
            DestinationAddress = OwnOf(to, example.DestinationAddress, v6) ?? example.DestinationAddress ?? AddressOf(to),
        };
    }

    private static IpAddress? OwnOf(EndpointClass end, IpAddress? example, bool? v6)
    {
        if (end.Workloads is not [{ Addresses: { IsEmpty: false } own }, ..] || (example is { } asked && own.Contains(asked)))
        {
            return example;
        }

        return own.FirstOrDefault(a => a.IsV6 == v6, own[0]);
    }

    /// <summary>The end in the facts of one world: two worlds have different objects for the same workload.</summary>
    public static Party PartyOf(ClusterFacts facts, EndpointClass end) =>
        end.Workloads.IsEmpty
            ? end.Representative
            : Party.Of(facts.Workloads.FirstOrDefault(w => w.Namespace == end.Workloads[0].Namespace && w.Name == end.Workloads[0].Name) ?? end.Workloads[0]);

    /// <summary>What every enforcement point does with the example.</summary>
    public static ImmutableArray<EnforcementStep> Explain(PolicyWorld world, Party source, Party destination, TrafficExample example)
    {
        if (source.Workload is { IsUnknown: true })
        {
            world = world.WithIngressController;
            source = Party.Of(world.Facts.Workloads[^1]);
        }

        Connection connection = world.Layers.Aggregate(
            new Connection
            {
                Source = source,
                Destination = destination,
                SourceAddress = example.SourceAddress ?? FirstAddress(source),
                DestinationAddress = example.DestinationAddress ?? FirstAddress(destination),
                Protocol = example.Protocol,
                SourcePort = example.SourcePort,
                DestinationPort = example.DestinationPort,
                IcmpType = example.IcmpType,
                IcmpCode = example.IcmpCode,
                ServerName = example.ServerName,
                Http = example.Http,
                IsOpaque = example is { ContentIsKnown: true, Http: null },
            },
            static (c, layer) => layer.Complete(c));
        ICompiledLayer? mesh = world.Layers.FirstOrDefault(static l => l.Kind == LayerKind.Mesh);
        return
        [
            .. from layer in world.Layers
               from wire in layer.Kind == LayerKind.Network && mesh is not null ? mesh.OnTheWire(connection) : [connection]
               from step in layer.Explain(wire)
               select step,
        ];
    }

    private static IpAddress? FirstAddress(Party party) => party.Workload is { Addresses: [var first, ..] } ? first : null;

    private static string NameOf(EndpointClass end, IpAddress? address) => end.Node is { } node ? "node:" + node : end.IsIngressController ? end.Name : end.IsOutside ? address!.Value.ToString() : end.Workloads[0].ToString();

    // Of a range of addresses the second is preferred: the first is often a network's own.
    private static IpAddress? AddressOf(EndpointClass end)
    {
        if (end.Addresses is not { } addresses)
        {
            return null;
        }

        TrafficExample? natural = TrafficSet.OfSourceAddresses(addresses).Witness();
        return natural?.SourceAddress ?? addresses.Ranges[0].First;
    }
}
