using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The rows of lists over some ends, each folded when first asked for and kept: most lists outlive a change of a policy. Serves one
/// thread at a time; what it gave out does not change.
/// </summary>
internal sealed class BulkRows
{
    // How many rows are kept for each end; those of lists that are gone are forgotten beyond that.
    private const int MostRows = 4;

    private readonly bool _passEndsProfiles;
    private readonly RowFold? _fold;
    private readonly Dictionary<(int List, string Own), ushort[]> _rows = [];
    private readonly ushort[] _open;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, TrafficBounds> _sets = [];
    private bool[] _undecided;

    private BulkRows(BulkEnds ends, int sets, bool passEndsProfiles, BulkSnapshot rules)
    {
        _passEndsProfiles = passEndsProfiles;
        Ends = ends;
        _undecided = new bool[ends.Variants.Length];
        Tables = new BulkTables(ends.Variants, sets, _undecided, rules);
        Pool = new MaskPool(Math.Max(1, Tables.Words), Tables.Regions is null ? [0] : Tables.Full);
        _fold = Tables.Regions is null ? null : new RowFold(Tables, new MaskCache(Pool), passEndsProfiles);
        _open = [.. Enumerable.Repeat((ushort)1, ends.Variants.Length)];
        if (Tables.Regions is null)
        {
            Array.Fill(_undecided, true);
        }
    }

    /// <summary>The ends.</summary>
    public BulkEnds Ends { get; private set; }

    /// <summary>What the rows share.</summary>
    public BulkTables Tables { get; }

    /// <summary>The masks that the rows hold.</summary>
    public MaskPool Pool { get; }

    /// <summary>Prepares the rows.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="passEndsProfiles">Whether a Pass in a profile denies.</param>
    /// <param name="rules">The rules and lists.</param>
    /// <param name="before">Rows from before rules were added, or null. They are extended when they are rows of the same ends.</param>
    public static BulkRows Of(BulkEnds ends, int sets, bool passEndsProfiles, BulkSnapshot rules, BulkRows? before) =>
        before is not null && before._passEndsProfiles == passEndsProfiles && before.TryExtend(ends, sets, rules) ? before : new(ends, sets, passEndsProfiles, rules);

    /// <summary>Forgets rows of lists that are not among the given ones, when there are too many.</summary>
    public void Forget(IEnumerable<PolicyList> lists)
    {
        if (_rows.Count > MostRows * _open.Length)
        {
            HashSet<int> kept = [.. lists.Select(static l => l.Number)];
            foreach ((int List, string Own) key in _rows.Keys.Where(k => !kept.Contains(k.List)).ToArray())
            {
                _rows.Remove(key);
            }
        }
    }

    private bool TryExtend(BulkEnds ends, int sets, BulkSnapshot rules)
    {
        var undecided = new bool[_undecided.Length];
        if (Tables.Regions is null || !Ends.SameAs(ends) || !Tables.TryExtend(ends.Variants, sets, undecided, rules))
        {
            return false;
        }

        Ends = ends;
        if (!undecided.AsSpan().SequenceEqual(_undecided))
        {
            _rows.Clear();
            _undecided = undecided;
        }

        return true;
    }

    /// <summary>Whether the end appears in one way, with all conditions on it decided.</summary>
    public bool IsPlain(int end) => Ends.WaysOf(end) is [_] && !_undecided[Ends.FirstOf(end)];

    /// <summary>What a list lets through to or from each way of each end; null when it does not fit into masks.</summary>
    /// <param name="list">The list; null lets everything through.</param>
    /// <param name="own">An end that the list judges, by its place among the ways.</param>
    public ushort[]? RowOf(PolicyList? list, int own)
    {
        if (list is null)
        {
            return _open;
        }

        BulkList flat = Tables.ListOf(list);
        if (!flat.Fits || Pool.Count >= ushort.MaxValue)
        {
            return null;
        }

        (int, string) key = (flat.Number, BulkTables.OwnSignature(flat, own));
        if (!_rows.TryGetValue(key, out ushort[]? row))
        {
            row = new ushort[_open.Length];
            _fold!.Fold(flat, own, row);
            _rows[key] = row;
        }

        return row;
    }

    /// <summary>The set of a mask.</summary>
    public TrafficBounds SetOf(int mask)
    {
        lock (_gate)
        {
            if (!_sets.TryGetValue(mask, out TrafficBounds set))
            {
                _sets[mask] = set = mask switch
                {
                    0 => TrafficBounds.None,
                    1 => TrafficBounds.All,
                    _ => TrafficBounds.Exactly(Tables.Regions!.Union(Pool[mask])),
                };
            }

            return set;
        }
    }
}
