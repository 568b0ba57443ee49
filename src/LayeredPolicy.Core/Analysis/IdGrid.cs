using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>A square of set numbers: a row a source, a column a destination.</summary>
internal sealed class IdGrid(int size)
{
    public int Size => size;

    public int[] Cells { get; } = new int[size * size];

    public ref int this[int source, int destination] => ref Cells[(source * size) + destination];

    /// <summary>The rows and columns of the given ends, in the given order.</summary>
    public IdGrid Of(IReadOnlyList<int> ends)
    {
        var picked = new IdGrid(ends.Count);
        for (int s = 0; s < ends.Count; s++)
        {
            ReadOnlySpan<int> row = Cells.AsSpan(ends[s] * size, size);
            for (int d = 0; d < ends.Count; d++)
            {
                picked[s, d] = row[ends[d]];
            }
        }

        return picked;
    }

    public PairMatrix ToMatrix(BoundsPool pool) => new PooledMatrix(size, pool, Cells);

    /// <summary>
    /// Groups ends whose rows and columns are equal in all the grids. Returns the first end of each group, and the group of each end.
    /// </summary>
    public static (List<int> Leaders, int[] GroupOf) Group(int size, Func<int, int, bool> mayMerge, params IdGrid[] grids)
    {
        var leaders = new List<int>();
        var groupOf = new int[size];
        var byHash = new Dictionary<int, List<int>>();
        int[][] columns = [.. grids.Select(Transpose)];
        for (int end = 0; end < size; end++)
        {
            var hash = new HashCode();
            for (int g = 0; g < grids.Length; g++)
            {
                hash.AddBytes(MemoryMarshal.AsBytes<int>(grids[g].Cells.AsSpan(end * size, size)));
                hash.AddBytes(MemoryMarshal.AsBytes<int>(columns[g].AsSpan(end * size, size)));
            }

            if (!byHash.TryGetValue(hash.ToHashCode(), out List<int>? candidates))
            {
                byHash[hash.ToHashCode()] = candidates = [];
            }

            int group = candidates.FindIndex(c => mayMerge(leaders[c], end) && Equal(leaders[c], end));
            if (group < 0)
            {
                candidates.Add(leaders.Count);
                groupOf[end] = leaders.Count;
                leaders.Add(end);
            }
            else
            {
                groupOf[end] = candidates[group];
            }
        }

        return (leaders, groupOf);

        bool Equal(int one, int other)
        {
            for (int g = 0; g < grids.Length; g++)
            {
                if (!grids[g].Cells.AsSpan(one * size, size).SequenceEqual(grids[g].Cells.AsSpan(other * size, size)) ||
                    !columns[g].AsSpan(one * size, size).SequenceEqual(columns[g].AsSpan(other * size, size)))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static int[] Transpose(IdGrid grid)
    {
        int size = grid.Size;
        var columns = new int[size * size];
        for (int s = 0; s < size; s++)
        {
            for (int d = 0; d < size; d++)
            {
                columns[(d * size) + s] = grid.Cells[(s * size) + d];
            }
        }

        return columns;
    }
}
