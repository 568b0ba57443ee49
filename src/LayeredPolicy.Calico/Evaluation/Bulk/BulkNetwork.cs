using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Answers for all pairs of many ends at once. Ends whose facts are complete go through masks of traffic regions, a row a list of policies;
/// for the rest, and where a rule looks at both ends together, the ordinary set of the pair is asked.
/// </summary>
internal sealed class BulkNetwork(PeerIndex peers, EndpointLists lists, bool passEndsProfiles, Func<PartyPair, TrafficBounds> allowed)
{
    public PairMatrix Between(ImmutableArray<Party> ends)
    {
        PeerClass[] classes = [.. ends.Select(peers.ClassOf)];
        bool[] slow = [.. ends.Select((e, i) => e.Workload is null || peers.IsAddressOpen(e) || !classes[i].IsExact)];
        PolicyList?[] ingress = [.. ends.Select(e => lists.For(e, Direction.Ingress))], egress = [.. ends.Select(e => lists.For(e, Direction.Egress))];
        var tables = BulkTables.Of(ends.AsSpan(), classes, slow, ingress.Concat(egress).OfType<PolicyList>().Distinct());
        var matrix = new BulkMatrix(ends.Length, tables?.Regions);
        if (tables is null)
        {
            Array.Fill(slow, true);
        }

        int[] ingressRow = Rows(ingress, tables, slow, matrix), egressRow = Rows(egress, tables, slow, matrix);
        for (int d = 0; d < ends.Length; d++)
        {
            for (int s = 0; s < ends.Length; s++)
            {
                if (slow[s] || slow[d] || ingressRow[d] < 0 || egressRow[s] < 0)
                {
                    matrix.Set(s, d, Pair(s, d));
                }
                else
                {
                    matrix.Set(s, d, egressRow[s], ingressRow[d]);
                }
            }
        }

        return matrix.ToPairMatrix();

        // Ends with one class and one list in each direction give the same set against any third end.
        TrafficBounds Pair(int s, int d) => allowed(new(ends[s], ends[d], null));
    }

    /// <summary>The number of each end's row of masks, or -1 where its list does not fit into masks.</summary>
    private int[] Rows(PolicyList?[] own, BulkTables? tables, bool[] slow, BulkMatrix matrix)
    {
        var rows = new int[own.Length];
        var known = new Dictionary<(PolicyList?, string), int>();
        for (int i = 0; i < own.Length; i++)
        {
            if (slow[i] || tables is null || (own[i] is { } list && !tables.Fits(list)))
            {
                rows[i] = -1;
                continue;
            }

            (PolicyList?, string) key = (own[i], own[i] is { } l ? tables.OwnSignature(l, i) : "");
            if (!known.TryGetValue(key, out int row))
            {
                known[key] = row = matrix.AddRow(own[i] is { } judging ? new RowFold(judging, i, tables, passEndsProfiles).Allowed() : tables.FullRow());
            }

            rows[i] = row;
        }

        return rows;
    }
}
