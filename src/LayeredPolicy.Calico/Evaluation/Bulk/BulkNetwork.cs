using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Answers for all pairs of many ends at once. Ends whose facts are complete go through masks of traffic regions, a row a list of policies;
/// for the rest, and where a rule looks at both ends together, the ordinary set of the pair is asked.
/// </summary>
internal sealed class BulkNetwork(EndVariants variants, EndpointLists lists, int sets, bool passEndsProfiles, Func<PartyPair, TrafficBounds> allowed)
{
    public PairMatrix Between(ImmutableArray<Party> ends)
    {
        BulkEnd[]?[] ways = [.. ends.Select(variants.Of)];
        BulkEnd[] all = [.. ways.SelectMany(static w => w ?? [])];
        PolicyList?[] ingress = [.. all.Select(e => lists.For(e.Party, Direction.Ingress))];
        PolicyList?[] egress = [.. all.Select(e => lists.For(e.Party, Direction.Egress))];
        var undecided = new bool[all.Length];
        var tables = new BulkTables(all, sets, undecided, [.. ingress.Concat(egress).OfType<PolicyList>().Distinct()]);
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
        var known = new Dictionary<(BulkList?, string), int[]>(RowKeys.Instance);
        for (int i = 0; i < own.Length; i++)
        {
            if (undecided[i])
            {
                continue;
            }

            BulkList? list = own[i] is { } policies ? tables.ListOf(policies) : null;
            if (list is { Fits: false })
            {
                continue;
            }

            (BulkList?, string) key = (list, list is null ? "" : BulkTables.OwnSignature(list, i));
            if (!known.TryGetValue(key, out int[]? row))
            {
                known[key] = row = pool.IdsOf(list is null ? tables.FullRow() : new RowFold(list, i, tables, passEndsProfiles).Allowed());
            }

            rows[i] = row;
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
