using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Answers for all pairs of many ends at once. Ends whose facts are complete go through masks of traffic regions, a row a list of policies;
/// for the rest, and where a rule looks at both ends together, the ordinary set of the pair is asked.
/// </summary>
internal sealed class BulkNetwork(
    EndVariants variants, EndpointLists lists, int sets, bool passEndsProfiles, Func<PolicyList[], BulkProgram> programOf, Func<PartyPair, TrafficBounds> allowed)
{
    // Rows are folded so many at a time, on as many threads as there are, and numbered in their order.
    private const int RowsAtOnce = 256;

    // Below so many cells other threads cost more than they save.
    private const int ManyCells = 1 << 14;

    public PairMatrix Between(ImmutableArray<Party> ends)
    {
        BulkEnd[]?[] ways = [.. ends.Select(variants.Of)];
        BulkEnd[] all = [.. ways.SelectMany(static w => w ?? [])];
        PolicyList?[] ingress = [.. all.Select(e => lists.For(e.Party, Direction.Ingress))];
        PolicyList?[] egress = [.. all.Select(e => lists.For(e.Party, Direction.Egress))];
        var undecided = new bool[all.Length];
        var tables = new BulkTables(all, sets, undecided, programOf([.. ingress.Concat(egress).OfType<PolicyList>().Distinct()]));
        if (tables.Regions is null)
        {
            Array.Fill(undecided, true);
        }

        var pool = new MaskPool(Math.Max(1, tables.Words), tables.Regions is null ? [0] : tables.FullRow().AsSpan(0, tables.Words));
        var cells = new BulkCells(ends, ways, tables.Regions, pool, allowed);
        cells.Fill(Rows(ingress, tables, undecided, pool), Rows(egress, tables, undecided, pool));
        return cells.ToMatrix();
    }

    /// <summary>For each variant the numbers of its row of masks, or null where it does not fit into masks.</summary>
    private int[]?[] Rows(PolicyList?[] own, BulkTables tables, bool[] undecided, MaskPool pool)
    {
        var rows = new int[]?[own.Length];
        var folds = new Numbering<(BulkList?, string)>(RowKeys.Instance);
        var firsts = new List<int>();
        int[] foldOf = new int[own.Length];
        for (int i = 0; i < own.Length; i++)
        {
            BulkList? list = !undecided[i] && own[i] is { } policies ? tables.ListOf(policies) : null;
            if (undecided[i] || list is { Fits: false })
            {
                foldOf[i] = -1;
                continue;
            }

            foldOf[i] = folds.Of((list, list is null ? "" : BulkTables.OwnSignature(list, i)));
            if (foldOf[i] == firsts.Count)
            {
                firsts.Add(i);
            }
        }

        int[][] folded = Folded([.. folds.Items.Select(static f => f.Item1)], firsts, tables, pool);
        for (int i = 0; i < own.Length; i++)
        {
            rows[i] = foldOf[i] < 0 ? null : folded[foldOf[i]];
        }

        return rows;
    }

    private int[][] Folded(BulkList?[] lists, List<int> owns, BulkTables tables, MaskPool pool)
    {
        var rows = new int[lists.Length][];
        var masks = new ulong[Math.Min(RowsAtOnce, lists.Length)][];
        for (int begin = 0; begin < lists.Length; begin += RowsAtOnce)
        {
            int first = begin, count = Math.Min(RowsAtOnce, lists.Length - begin);
            if ((long)count * tables.Count < ManyCells)
            {
                for (int i = 0; i < count; i++)
                {
                    Fold(i);
                }
            }
            else
            {
                Parallel.For(0, count, Fold);
            }

            for (int i = 0; i < count; i++)
            {
                rows[first + i] = pool.IdsOf(masks[i]);
            }

            void Fold(int i) =>
                masks[i] = lists[first + i] is { } list ? new RowFold(list, owns[first + i], tables, passEndsProfiles).Allowed() : tables.FullRow();
        }

        return rows;
    }

    /// <summary>Lists that say the same are one object, so they are compared as objects.</summary>
    private sealed class RowKeys : IEqualityComparer<(BulkList? List, string Own)>
    {
        public static RowKeys Instance { get; } = new();

        public bool Equals((BulkList? List, string Own) x, (BulkList? List, string Own) y) => ReferenceEquals(x.List, y.List) && x.Own == y.Own;

        public int GetHashCode((BulkList? List, string Own) obj) => HashCode.Combine(RuntimeHelpers.GetHashCode(obj.List), obj.Own);
    }
}
