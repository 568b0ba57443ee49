using System.Numerics;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Selectors;

/// <summary>Set algebra on bitmaps, a vector at a time.</summary>
internal static class Bitmaps
{
    /// <summary>Adds the bits of the other, which is not longer.</summary>
    public static void Or(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        words = words[..other.Length];
        Span<Vector<ulong>> vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] |= others[i];
        }

        for (int i = vectors.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] |= other[i];
        }
    }

    /// <summary>Keeps only the bits that the other, which is as long, has too.</summary>
    public static void And(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] &= others[i];
        }

        for (int i = vectors.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= other[i];
        }
    }

    /// <summary>Clears the bits of the other, which is not longer.</summary>
    public static void AndNot(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        words = words[..other.Length];
        Span<Vector<ulong>> vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector.AndNot(vectors[i], others[i]);
        }

        for (int i = vectors.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= ~other[i];
        }
    }
}
