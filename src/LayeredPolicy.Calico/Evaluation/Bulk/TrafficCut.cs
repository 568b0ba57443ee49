using System.Numerics;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The regions into which conditions on traffic alone cut all traffic, so that each condition is a union of regions.</summary>
internal sealed class TrafficCut
{
    /// <summary>16 machine words a mask; more regions than that are asked about pair by pair.</summary>
    public const int MaxRegions = 1024;

    private static readonly PartyPair s_anyPair = new(Party.Outside, Party.Outside, null);

    private readonly List<TrafficSet> _parts = [];
    private readonly Dictionary<PacketSide, (PortClasses Classes, int First, int Bits)> _ports = [];
    private TrafficTerm[] _terms = new TrafficTerm[16];
    private int _count;

    /// <summary>Cuts the traffic by the conditions.</summary>
    public TrafficCut(IReadOnlyList<NetworkAtom> atoms)
    {
        foreach (IGrouping<PacketSide, PortsAtom> side in atoms.OfType<PortsAtom>().GroupBy(static p => p.Side))
        {
            CutPorts(side.Key, new PortClasses([.. side.Select(static p => (IReadOnlyList<PortRange>)p.Ranges)]));
        }

        foreach (NetworkAtom atom in atoms)
        {
            if (!TryAdd(atom))
            {
                // Such a condition is the same set for every pair; any pair may be asked.
                Add(new([new(_parts.Count, 1, 1)], false));
                _parts.Add(atom.Between(s_anyPair).Certain);
            }
        }

        Parts = [.. _parts];
        Regions = TrafficPartition.Of(Parts, MaxRegions);
    }

    /// <summary>The sets that cut traffic.</summary>
    public TrafficSet[] Parts { get; }

    /// <summary>How many conditions there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A condition, by number. Those that are there do not change when more are added.</summary>
    public TrafficTerm this[int number] => Volatile.Read(ref _terms)[number];

    /// <summary>The regions as far as <see cref="Parts"/> cut them; null when there are too many.</summary>
    public TrafficPartition? Regions { get; }

    /// <summary>Adds one more condition, under the next number, if it is a union of the regions that there are.</summary>
    public bool TryAdd(NetworkAtom atom)
    {
        if (atom is not PortsAtom ports || !_ports.TryGetValue(ports.Side, out (PortClasses Classes, int First, int Bits) side) ||
            side.Classes.Of(ports.Ranges) is not { } classes)
        {
            return false;
        }

        Add(new([.. classes.Select(c => new TrafficPiece(side.First, side.Bits, c + 1))], ports.IsNegated));
        return true;
    }

    private void Add(TrafficTerm term)
    {
        if (_count == _terms.Length)
        {
            TrafficTerm[] more = new TrafficTerm[_count * 2];
            _terms.CopyTo(more, 0);
            Volatile.Write(ref _terms, more);
        }

        _terms[_count] = term;
        Volatile.Write(ref _count, _count + 1);
    }

    private void CutPorts(PacketSide side, PortClasses classes)
    {
        int bits = 32 - BitOperations.LeadingZeroCount((uint)classes.Sets.Count);
        _ports[side] = (classes, _parts.Count, bits);
        for (int bit = 0; bit < bits; bit++)
        {
            PortSet ports = Enumerable.Range(0, classes.Sets.Count).Where(c => ((c + 1) >> bit & 1) == 1).Aggregate(PortSet.None, (all, c) => all | classes.Sets[c]);
            _parts.Add(side == PacketSide.Source ? TrafficSet.OfSourcePorts(ports) : TrafficSet.OfDestinationPorts(ports));
        }
    }
}
