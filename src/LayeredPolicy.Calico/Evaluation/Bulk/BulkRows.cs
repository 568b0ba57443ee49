using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The rows of lists over some ends, each folded when first asked for and kept: most lists outlive a change of a policy. Serves one
/// thread at a time; what it gave out does not change.
/// </summary>
internal sealed class BulkRows
{
    // Beyond so many kept numbers the rows are forgotten; they are made again when needed.
    private const long MostNumbers = 32_000_000;

    private readonly bool[] _undecided;
    private readonly MaskCache _cache;
    private readonly RowFold? _fold;
    private readonly Dictionary<(int List, string Own), ushort[]> _rows;
    private readonly ushort[] _open;
    private readonly Dictionary<int, TrafficBounds> _sets;

    /// <summary>Prepares the rows.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="passEndsProfiles">Whether a Pass in a profile denies.</param>
    /// <param name="rules">The rules and lists.</param>
    /// <param name="before">Rows of the same ends from before rules were added, or null.</param>
    public BulkRows(BulkEnds ends, int sets, bool passEndsProfiles, BulkSnapshot rules, BulkRows? before)
    {
        Ends = ends;
        before = before?.Ends.SameAs(ends) == true ? before : null;
        _undecided = new bool[ends.Variants.Length];
        Tables = new BulkTables(ends.Variants, sets, _undecided, rules, before?.Tables);
        if (Tables.Regions is null)
        {
            Array.Fill(_undecided, true);
        }

        bool same = before is not null && Tables.Continues(before.Tables) && before._undecided.AsSpan().SequenceEqual(_undecided);
        Pool = same ? before!.Pool : new MaskPool(Math.Max(1, Tables.Words), Tables.Regions is null ? [0] : Tables.Full);
        _rows = same && before!._rows.Count * (long)ends.Variants.Length < MostNumbers ? before._rows : [];
        _sets = same ? before!._sets : [];
        _cache = same ? before!._cache : new MaskCache(Pool);
        _fold = Tables.Regions is null ? null : new RowFold(Tables, _cache, passEndsProfiles);
        _open = same ? before!._open : [.. Enumerable.Repeat((ushort)1, ends.Variants.Length)];
    }

    /// <summary>The ends.</summary>
    public BulkEnds Ends { get; }

    /// <summary>What the rows share.</summary>
    public BulkTables Tables { get; }

    /// <summary>The masks that the rows hold.</summary>
    public MaskPool Pool { get; }

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
        lock (_sets)
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
