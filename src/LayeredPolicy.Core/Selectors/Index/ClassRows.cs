using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LayeredPolicy.Selectors;

/// <summary>The layout of a class's row, and rows as keys of a dictionary.</summary>
internal sealed class ClassRows : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    /// <summary>
    /// How many columns have a place of their own in every row. The keys mentioned later, which in large numbers are rare ones, take room only in the
    /// rows that have them.
    /// </summary>
    public const int MaxDense = 48;

    public static ClassRows Comparer { get; } = new();

    /// <summary>The label of a column in a row, or zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Label(ReadOnlySpan<int> row, int column, int dense) => column < dense ? row[column] : Sparse(row, column, dense);

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        ulong hash = (ulong)alternate.Length;
        foreach (int label in alternate)
        {
            hash = (hash ^ (uint)label) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return (int)(hash >> 32);
    }

    [SuppressMessage("Design", "CA1822", Justification = "The interface asks for an instance method.")]
    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();

    private static int Sparse(ReadOnlySpan<int> row, int column, int dense)
    {
        for (int i = dense; i < row.Length; i += 2)
        {
            if (row[i] == column)
            {
                return row[i + 1];
            }
        }

        return 0;
    }
}
