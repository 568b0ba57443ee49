using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The coarsest sets of ports of which some lists of ranges are unions. Found by arithmetic on ranges, for cutting all traffic by each
/// list in turn costs far more once many lists share a few ports.
/// </summary>
internal sealed class PortClasses
{
    private const int Last = ushort.MaxValue;

    private readonly int[] _starts;
    private readonly int[] _classOf;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<PortSet> _sets = [];

    /// <summary>Cuts the ports by the lists.</summary>
    public PortClasses(IReadOnlyCollection<IReadOnlyList<PortRange>> lists)
    {
        _starts = [.. new SortedSet<int>(lists.SelectMany(static l => l).SelectMany(static r => (int[])[r.First, r.Last + 1]).Append(0)).Where(static p => p <= Last)];
        _classOf = new int[_starts.Length];
        int made = 1;
        foreach (IReadOnlyList<PortRange> list in lists)
        {
            var moved = new Dictionary<int, int>();
            foreach (int piece in Pieces(list))
            {
                if (!moved.TryGetValue(_classOf[piece], out int next))
                {
                    moved[_classOf[piece]] = next = made++;
                }

                _classOf[piece] = next;
            }
        }

        for (int piece = 0; piece < _classOf.Length; piece++)
        {
            PortSet ports = PortSet.Range(_starts[piece], piece + 1 < _starts.Length ? _starts[piece + 1] - 1 : Last);
            if (_numbers.TryGetValue(_classOf[piece], out int number))
            {
                _sets[number] |= ports;
                continue;
            }

            _numbers[_classOf[piece]] = _sets.Count;
            _sets.Add(ports);
        }
    }

    /// <summary>The classes: together all ports, no two overlapping.</summary>
    public IReadOnlyList<PortSet> Sets => _sets;

    /// <summary>The numbers of the classes of which one of the lists is the union.</summary>
    public int[] Of(IReadOnlyList<PortRange> list) => [.. Pieces(list).Select(p => _numbers[_classOf[p]]).Distinct()];

    // The ranges of a list may overlap; each piece counts once.
    private HashSet<int> Pieces(IReadOnlyList<PortRange> list)
    {
        var pieces = new HashSet<int>();
        foreach (PortRange range in list)
        {
            for (int at = Array.BinarySearch(_starts, range.First); at < _starts.Length && _starts[at] <= range.Last; at++)
            {
                pieces.Add(at);
            }
        }

        return pieces;
    }
}
