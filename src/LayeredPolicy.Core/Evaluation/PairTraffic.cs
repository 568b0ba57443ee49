using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>The traffic that each layer lets through between two ends, as the ends' applications see it.</summary>
/// <param name="Network">What the network layer lets through, each part judged in the form in which it is on the wire.</param>
/// <param name="Mesh">What the mesh layer lets through.</param>
internal readonly record struct PairTraffic(TrafficBounds Network, TrafficBounds Mesh)
{
    /// <summary>What passes both.</summary>
    public TrafficBounds Both => Guard(this, static p => p.Network & p.Mesh);

    public static PairTraffic Of(ImmutableArray<ICompiledLayer> layers, Party source, Party destination) =>
        Of(layers, PairOf(layers, source, destination));

    public static PairTraffic Of(ImmutableArray<ICompiledLayer> layers, PartyPair pair) => new(NetworkOf(layers, pair), MeshOf(layers, pair));

    /// <summary>The pair with the identity that the source proves to the destination.</summary>
    public static PartyPair PairOf(ImmutableArray<ICompiledLayer> layers, Party source, Party destination)
    {
        var probe = new Connection { Source = source, Destination = destination, Protocol = IpProtocol.Tcp };
        return new(source, destination, layers.Aggregate(probe, static (connection, layer) => layer.Complete(connection)).Principal);
    }

    public static TrafficBounds MeshOf(ImmutableArray<ICompiledLayer> layers, PartyPair pair) =>
        Intersection(layers.Where(static l => l.Kind == LayerKind.Mesh), pair);

    public static TrafficBounds NetworkOf(ImmutableArray<ICompiledLayer> layers, PartyPair pair)
    {
        ICompiledLayer[] network = [.. layers.Where(static l => l.Kind == LayerKind.Network)];
        return network.Length == 0 ? TrafficBounds.All : Translated(layers, pair, p => Intersection(network, p));
    }

    /// <summary>What the network lets through when each part of the traffic is judged in the form in which the mesh puts it on the wire.</summary>
    public static TrafficBounds Translated(ImmutableArray<ICompiledLayer> layers, PartyPair pair, Func<PartyPair, TrafficBounds> network)
    {
        TrafficBounds allowed = TrafficBounds.None;
        TrafficSet rest = TrafficSet.All;
        foreach (WireForm form in layers.Where(static l => l.Kind == LayerKind.Mesh).SelectMany(l => l.WireForms(pair)))
        {
            TrafficBounds carried = TrafficBounds.Exactly(form.Carried);
            rest -= form.Carried;
            foreach (WireHop hop in form.Hops)
            {
                TrafficBounds known = AddressFacts.Apply(network(hop.Pair), hop.Pair);
                Truth passes = Passes(hop.Traffic, known);
                carried &= passes == Truth.Unknown && Same(hop.Pair.Source, pair.Source) && Same(hop.Pair.Destination, pair.Destination)
                    ? BetweenAddresses(hop.Traffic, known)
                    : TrafficBounds.Of(passes);
            }

            allowed |= carried;
        }

        return rest.IsEmpty ? allowed : allowed | (TrafficBounds.Exactly(rest) & network(pair));
    }

    private static Truth Passes(TrafficSet hop, TrafficBounds known) =>
        known.Certain.Contains(hop) ? Truth.True : known.Possible.Overlaps(hop) ? Truth.Unknown : Truth.False;

    // Between the ends themselves the addresses of the hop are those of the traffic that it carries.
    private static TrafficBounds BetweenAddresses(TrafficSet hop, TrafficBounds known) =>
        new(!(hop - known.Certain).BetweenItsAddresses(), (hop & known.Possible).BetweenItsAddresses());

    private static bool Same(Party one, Party other) => ReferenceEquals(one.Workload, other.Workload) && one.Node == other.Node;

    private static TrafficBounds Intersection(IEnumerable<ICompiledLayer> layers, PartyPair pair) => Guard(
        (layers, pair),
        static x => x.layers.Aggregate(TrafficBounds.All, (all, layer) => all & AddressFacts.Apply(layer.Allowed(x.pair), x.pair)));

    private static TrafficBounds Guard<T>(T input, Func<T, TrafficBounds> compute)
    {
        try
        {
            return compute(input);
        }
        catch (TrafficLimitException)
        {
            return TrafficBounds.Unknown;
        }
    }
}
