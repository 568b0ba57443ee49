using System.Runtime.CompilerServices;

namespace LayeredPolicy.Selectors;

/// <summary>
/// An array in chunks that can be frozen at the cost of copying the list of chunks: the frozen copy keeps the chunks, and the original copies a
/// chunk before it first writes to it again.
/// </summary>
internal sealed class CowArray<T>
{
    private const int Shift = 8;
    private const int Mask = (1 << Shift) - 1;

    private static readonly T[] Unwritten = new T[1 << Shift];

    private T[][] _chunks;
    private int[] _owners;
    private int _epoch;

    public CowArray()
        : this([], [], 0)
    {
    }

    private CowArray(T[][] chunks, int[] owners, int epoch)
    {
        _chunks = chunks;
        _owners = owners;
        _epoch = epoch;
    }

    /// <summary>How many elements there is room for; those never written have their default.</summary>
    public int Capacity => _chunks.Length << Shift;

    /// <summary>An element, for reading.</summary>
    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> Shift][index & Mask];
    }

    /// <summary>An element, for writing; the array grows to hold it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Write(int index)
    {
        int chunk = index >> Shift;
        if (chunk >= _chunks.Length || _owners[chunk] != _epoch)
        {
            Own(chunk);
        }

        return ref _chunks[chunk][index & Mask];
    }

    /// <summary>A copy that does not change when this array is written. It must not be written itself.</summary>
    public CowArray<T> Freeze()
    {
        _epoch++;
        return new CowArray<T>((T[][])_chunks.Clone(), [], -1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Own(int chunk)
    {
        if (chunk >= _chunks.Length)
        {
            int old = _chunks.Length;
            int length = Math.Max(chunk + 1, old + (old >> 3) + 1);
            Array.Resize(ref _chunks, length);
            Array.Resize(ref _owners, length);
            for (int i = old; i < length; i++)
            {
                _chunks[i] = Unwritten;
                _owners[i] = -1;
            }
        }

        _chunks[chunk] = (T[])_chunks[chunk].Clone();
        _owners[chunk] = _epoch;
    }
}
