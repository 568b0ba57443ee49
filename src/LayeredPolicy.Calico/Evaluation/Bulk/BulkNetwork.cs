using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Answers for all pairs of many ends at once. Ends whose facts are complete go through masks of traffic regions, a row a list of policies;
/// for the rest, and where a rule looks at both ends together, the ordinary set of the pair is asked.
/// </summary>
internal sealed class BulkNetwork
{
    // Below so many cells other threads cost more than they save.
    private const int ManyCells = 1 << 16;

    private readonly bool _passEndsProfiles;
    private readonly BulkTables _tables;
    private readonly bool[] _undecided;
    private readonly PolicyList?[] _ingress;
    private readonly PolicyList?[] _egress;
    private readonly BulkEnds _ends;

    public BulkNetwork(ImmutableArray<Party> ends, EndVariants variants, EndpointLists lists, int sets, bool passEndsProfiles, BulkSnapshot rules)
    {
        _passEndsProfiles = passEndsProfiles;
        _ends = new(ends, variants);
        BulkEnd[] all = _ends.Variants;
        _ingress = [.. all.Select(e => lists.For(e.Party, Direction.Ingress))];
        _egress = [.. all.Select(e => lists.For(e.Party, Direction.Egress))];
        _undecided = new bool[all.Length];
        _tables = new BulkTables(all, sets, _undecided, rules);
        if (_tables.Regions is null)
        {
            Array.Fill(_undecided, true);
        }
    }

    /// <summary>The matrix of all pairs.</summary>
    /// <param name="allowed">The ordinary set of a pair.</param>
    public PairMatrix Between(Func<PartyPair, TrafficBounds> allowed)
    {
        var pool = new MaskPool(Math.Max(1, _tables.Words), _tables.Regions is null ? [0] : _tables.Full);
        ushort[]?[] ingress = Rows(_ingress, pool), egress = Rows(_egress, pool);
        if (pool.Count >= ushort.MaxValue)
        {
            // So many masks do not fit into rows; each pair is then asked by itself.
            Array.Clear(ingress);
            Array.Clear(egress);
        }

        return new BulkMatrix(_ends, ingress, egress, _tables.Regions, pool, allowed);
    }

    /// <summary>For each variant its row of mask numbers, or null where it does not fit into masks. Equal rows are one object.</summary>
    private ushort[]?[] Rows(PolicyList?[] own, MaskPool pool)
    {
        var folds = new Numbering<(int, string)>();
        var lists = new List<BulkList?>();
        var firsts = new List<int>();
        int[] foldOf = new int[own.Length];
        for (int i = 0; i < own.Length; i++)
        {
            BulkList? list = !_undecided[i] && own[i] is { } policies ? _tables.ListOf(policies.Number) : null;
            if (_undecided[i] || list is { Fits: false })
            {
                foldOf[i] = -1;
                continue;
            }

            foldOf[i] = folds.Of((list?.Number ?? -1, list is null ? "" : BulkTables.OwnSignature(list, i)));
            if (foldOf[i] == firsts.Count)
            {
                firsts.Add(i);
                lists.Add(list);
            }
        }

        ushort[][] folded = Folded(lists, firsts, pool);
        return Array.ConvertAll(foldOf, f => f < 0 ? null : folded[f]);
    }

    private ushort[][] Folded(List<BulkList?> lists, List<int> owns, MaskPool pool)
    {
        var rows = new ushort[lists.Count][];
        if ((long)lists.Count * _tables.Count < ManyCells)
        {
            RowFold fold = Fold();
            for (int i = 0; i < lists.Count; i++)
            {
                One(i, fold);
            }
        }
        else
        {
            Parallel.For(0, lists.Count, Fold, (i, _, fold) => One(i, fold), static _ => { });
        }

        return rows;

        RowFold Fold() => new(_tables, new MaskCache(pool), _passEndsProfiles);

        RowFold One(int i, RowFold fold)
        {
            rows[i] = GC.AllocateUninitializedArray<ushort>(_tables.Count);
            fold.Fold(lists[i], owns[i], rows[i]);
            return fold;
        }
    }
}
