namespace LayeredPolicy.Calico.Evaluation;

/// <summary>An array in pages, which does not change: one made of it with some items replaced shares the pages that stay as they are.</summary>
internal sealed class PagedArray<T>
{
    private const int Bits = 6;
    private const int Size = 1 << Bits;

    private readonly T[][] _pages;

    private PagedArray(T[][] pages, int length)
    {
        _pages = pages;
        Length = length;
    }

    /// <summary>How many items there are.</summary>
    public int Length { get; }

    /// <summary>The items.</summary>
    public IEnumerable<T> Items => _pages.SelectMany(static p => p);

    /// <summary>An item.</summary>
    public T this[int index] => _pages[index >> Bits][index & (Size - 1)];

    /// <summary>An array of the items.</summary>
    public static PagedArray<T> Of(T[] items) => new([.. items.Chunk(Size)], items.Length);

    /// <summary>Whether an item stands in a page that both arrays share, so that it certainly is the same.</summary>
    public bool SharesPage(PagedArray<T> other, int index) => ReferenceEquals(_pages[index >> Bits], other._pages[index >> Bits]);

    /// <summary>The array with some items replaced; this one when there are none.</summary>
    public PagedArray<T> With(IEnumerable<(int Index, T Item)> replaced)
    {
        T[][]? pages = null;
        foreach ((int index, T item) in replaced)
        {
            pages ??= [.. _pages];
            int page = index >> Bits;
            if (ReferenceEquals(pages[page], _pages[page]))
            {
                pages[page] = [.. _pages[page]];
            }

            pages[page][index & (Size - 1)] = item;
        }

        return pages is null ? this : new(pages, Length);
    }
}
