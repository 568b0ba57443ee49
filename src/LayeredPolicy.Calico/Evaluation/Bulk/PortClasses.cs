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
    private readonly int[] _sizes;
    private readonly List<PortSet> _sets = [];

    /// <summary>Cuts the ports by the lists.</summary>
    public PortClasses(IReadOnlyList<IReadOnlyList<PortRange>> lists)
    {
        var starts = new HashSet<int> { 0 };
        foreach (PortRange range in lists.SelectMany(static l => l))
        {
            starts.Add(range.First);
            starts.Add(range.Last + 1);
        }

        _starts = [.. starts.Where(static p => p <= Last).Order()];
        int made = 1;
        var classOf = new int[_starts.Length];
        var listed = new int[_starts.Length];
        var moved = new Dictionary<int, int>();
        for (int i = 0; i < lists.Count; i++)
        {
            moved.Clear();
            foreach (int piece in Pieces(lists[i], listed, i + 1))
            {
                if (!moved.TryGetValue(classOf[piece], out int next))
                {
                    moved[classOf[piece]] = next = made++;
                }

                classOf[piece] = next;
            }
        }

        _classOf = Number(classOf);
        _sizes = new int[_sets.Count];
        foreach (int number in _classOf)
        {
            _sizes[number]++;
        }
    }

    /// <summary>The classes: together all ports, no two overlapping.</summary>
    public IReadOnlyList<PortSet> Sets => _sets;

    /// <summary>The numbers of the classes of which a list of ranges is the union; null when it divides a class.</summary>
    public int[]? Of(IReadOnlyList<PortRange> list)
    {
        var hit = new HashSet<int>();
        foreach (PortRange range in list)
        {
            int from = Array.BinarySearch(_starts, range.First);
            int to = range.Last == Last ? _starts.Length : Array.BinarySearch(_starts, range.Last + 1);
            if (from < 0 || to < 0)
            {
                return null;
            }

            hit.UnionWith(Enumerable.Range(from, to - from));
        }

        int[] classes = [.. hit.Select(p => _classOf[p]).Distinct().Order()];
        return classes.Sum(c => _sizes[c]) == hit.Count ? classes : null;
    }

    private int[] Number(int[] classOf)
    {
        var numbers = new Dictionary<int, int>();
        var numbered = new int[classOf.Length];
        for (int piece = 0; piece < classOf.Length; piece++)
        {
            PortSet ports = PortSet.Range(_starts[piece], piece + 1 < _starts.Length ? _starts[piece + 1] - 1 : Last);
            if (numbers.TryGetValue(classOf[piece], out int number))
            {
                _sets[number] |= ports;
            }
            else
            {
                numbers[classOf[piece]] = number = _sets.Count;
                _sets.Add(ports);
            }

            numbered[piece] = number;
        }

        return numbered;
    }

    // The ranges of a list may overlap; each piece counts once.
    private int[] Pieces(IReadOnlyList<PortRange> list, int[] listed, int mark)
    {
        var pieces = new List<int>();
        for (int i = 0; i < list.Count; i++)
        {
            for (int at = Array.BinarySearch(_starts, list[i].First); at < _starts.Length && _starts[at] <= list[i].Last; at++)
            {
                if (listed[at] != mark)
                {
                    listed[at] = mark;
                    pieces.Add(at);
                }
            }
        }

        return [.. pieces];
    }
}
