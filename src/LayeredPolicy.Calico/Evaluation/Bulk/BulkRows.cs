using System.Runtime.CompilerServices;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The rows of lists over some ends, each folded when first asked for and kept until all are forgotten. Serves one thread at a time.
/// </summary>
internal sealed class BulkRows
{
    private readonly bool _passEndsProfiles;
    private readonly RowFold? _fold;
    private readonly PointFold? _point;
    private readonly Dictionary<(int List, string Own), ushort[]> _rows = [];
    private readonly Stack<ushort[]> _spare = [];
    private readonly ushort[] _open;
    private readonly Lock _gate = new();
    private StrongBox<TrafficBounds>?[] _sets = new StrongBox<TrafficBounds>?[64];
    private readonly MaskCache _cache;

    // What lists, by number, let through for the peer asked about last, with the number of the question.
    private (int Question, int Mask)[] _atPeer = [];
    private int _question;
    private int _peer = -1;
    private bool[] _undecided;
    private bool[] _plain;

    // An extension that did not succeed, or that failed, may have changed a part.
    private bool _isSpent;

    private BulkRows(BulkEnds ends, int sets, bool passEndsProfiles, BulkSnapshot rules)
    {
        _passEndsProfiles = passEndsProfiles;
        Ends = ends;
        _undecided = new bool[ends.Variants.Length];
        Tables = new BulkTables(ends.Variants, sets, _undecided, rules);
        Pool = new MaskPool(Math.Max(1, Tables.Words), Tables.Regions is null ? [0] : Tables.Full);
        _cache = new MaskCache(Pool);
        _fold = Tables.Regions is null ? null : new RowFold(Tables, _cache, passEndsProfiles);
        _point = Tables.Regions is null ? null : new PointFold(Tables, _cache, passEndsProfiles);
        _open = [.. Enumerable.Repeat((ushort)1, ends.Variants.Length)];
        if (Tables.Regions is null)
        {
            Array.Fill(_undecided, true);
        }

        _plain = Plain();
    }

    /// <summary>The ends.</summary>
    public BulkEnds Ends { get; }

    /// <summary>What the rows share.</summary>
    public BulkTables Tables { get; }

    /// <summary>The masks that the rows hold.</summary>
    public MaskPool Pool { get; }

    /// <summary>Prepares the rows.</summary>
    /// <param name="groups">The ends.</param>
    /// <param name="variants">Finds the ways of an end.</param>
    /// <param name="passEndsProfiles">Whether a Pass in a profile denies.</param>
    /// <param name="rules">The rules and lists.</param>
    /// <param name="before">Rows of the same ends from before rules were added, or null. They are extended when that is possible.</param>
    public static BulkRows Of(BulkGroups groups, EndVariants variants, bool passEndsProfiles, BulkSnapshot rules, BulkRows? before) =>
        before is not null && before._passEndsProfiles == passEndsProfiles && before.TryExtend(groups, variants, rules)
            ? before
            : new(new BulkEnds(groups.Parties, variants), variants.Peers.SetCount, passEndsProfiles, rules);

    /// <summary>Forgets the rows; those that were given out are written over from now on.</summary>
    public void Forget()
    {
        foreach (ushort[] row in _rows.Values)
        {
            _spare.Push(row);
        }

        _rows.Clear();
    }

    private bool TryExtend(BulkGroups groups, EndVariants variants, BulkSnapshot rules)
    {
        if (_isSpent)
        {
            return false;
        }

        _peer = -1;
        int sets = variants.Peers.SetCount;
        if (Ends.Knows(variants) && Tables.Knows(sets, rules))
        {
            return Tables.TryTake(rules);
        }

        bool[] undecided = [.. _undecided];
        _isSpent = true;
        if (!Ends.TryUpdate(groups, variants) || !Tables.TryExtend(Ends, sets, undecided, rules))
        {
            return false;
        }

        _isSpent = false;
        if (!undecided.AsSpan().SequenceEqual(_undecided))
        {
            _undecided = undecided;
            _plain = Plain();
        }

        return true;
    }

    private bool[] Plain() => [.. Enumerable.Range(0, Ends.Count).Select(end => Ends.WaysOf(end) is [_] && !_undecided[Ends.FirstOf(end)])];

    /// <summary>Whether the end appears in one way, with all conditions on it decided.</summary>
    public bool IsPlain(int end) => _plain[end];

    /// <summary>What a list lets through to or from each way of each end; null when it does not fit into masks.</summary>
    /// <param name="list">The list; null lets everything through.</param>
    /// <param name="own">An end that the list judges, by its place among the ways.</param>
    public ushort[]? RowOf(PolicyList? list, int own)
    {
        if (list is null)
        {
            return _open;
        }

        BulkList flat = Tables.ListOf(list.Number);
        if (!flat.Fits || Pool.Count >= ushort.MaxValue)
        {
            return null;
        }

        (int, string) key = (flat.Number, BulkTables.OwnSignature(flat, own));
        if (!_rows.TryGetValue(key, out ushort[]? row))
        {
            row = _spare.TryPop(out ushort[]? spare) ? spare : new ushort[_open.Length];
            _fold!.Fold(flat, own, row);
            if (Pool.Count >= ushort.MaxValue)
            {
                return null;
            }

            _rows[key] = row;
        }

        return row;
    }

    /// <summary>The number of the mask of what a list lets through to or from one way of an end; below zero when it does not fit into masks.</summary>
    /// <param name="list">The number of the list.</param>
    /// <param name="own">An end that the list judges, by its place among the ways.</param>
    /// <param name="peer">The other end, by its place among the ways.</param>
    public int At(int list, int own, int peer)
    {
        // Whoever the list judges, and many ends share one: the answers for the peer asked about last are kept.
        if (_peer != peer)
        {
            _peer = peer;
            _question++;
        }

        if (list >= _atPeer.Length)
        {
            Array.Resize(ref _atPeer, Math.Max(list + 1, _atPeer.Length * 2));
        }

        ref (int Question, int Mask) known = ref _atPeer[list];
        if (known.Question == _question)
        {
            return known.Mask;
        }

        BulkList flat = Tables.ListOf(list);
        int mask = flat.Fits ? _point!.Fold(flat, own, peer, Ends.Variants[peer].Peer) : -1;
        if (flat.WithOwn.Length == 0)
        {
            known = (_question, mask);
        }

        return mask;
    }

    /// <summary>The number of the intersection of two masks.</summary>
    public int Intersect(int left, int right) => _cache.Intersect(left, right);

    /// <summary>The set of a mask. Any number of threads may ask.</summary>
    public TrafficBounds SetOf(int mask)
    {
        StrongBox<TrafficBounds>?[] sets = Volatile.Read(ref _sets);
        return mask < sets.Length && Volatile.Read(ref sets[mask]) is { } known ? known.Value : Make(mask);
    }

    private TrafficBounds Make(int mask)
    {
        lock (_gate)
        {
            if (mask >= _sets.Length)
            {
                StrongBox<TrafficBounds>?[] more = _sets;
                Array.Resize(ref more, Math.Max(mask + 1, more.Length * 2));
                Volatile.Write(ref _sets, more);
            }

            TrafficBounds set = mask switch
            {
                0 => TrafficBounds.None,
                1 => TrafficBounds.All,
                _ => TrafficBounds.Exactly(Tables.Regions!.Union(Pool[mask])),
            };
            Volatile.Write(ref _sets[mask], new StrongBox<TrafficBounds>(set));
            return set;
        }
    }
}
