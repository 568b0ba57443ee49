namespace LayeredPolicy.Selectors;

/// <summary>
/// The classes that carry a label: an unordered list while they are few, a bitmap when they are many. Belongs to an epoch as <see cref="IntBag"/> does.
/// </summary>
internal sealed class ClassPosting(int epoch)
{
    private const int SmallestBitmap = 64;
    private const int Sparseness = 32;

    private int[] _list = [];
    private ulong[]? _bits;
    private int _count;

    public int Count => _count;

    /// <summary>The bitmap, or null while there is a list.</summary>
    public ulong[]? Bits => _bits;

    /// <summary>The list, while there is no bitmap.</summary>
    public ReadOnlySpan<int> List => _list.AsSpan(0, _count);

    private int Epoch { get; } = epoch;

    /// <summary>Adds a class that is not in the posting.</summary>
    /// <param name="posting">The field that holds the posting.</param>
    /// <param name="item">The class.</param>
    /// <param name="universe">About how many classes there are.</param>
    /// <param name="epoch">The epoch now.</param>
    public static void Add(ref ClassPosting? posting, int item, int universe, int epoch)
    {
        posting = Owned(posting, epoch);
        if (posting._bits is null && posting._count >= SmallestBitmap && posting._count > universe / Sparseness)
        {
            posting.ToBits();
        }

        if (posting._bits is not null)
        {
            int word = item >> 6;
            if (word >= posting._bits.Length)
            {
                Array.Resize(ref posting._bits, Math.Max(word + 1, posting._bits.Length + (posting._bits.Length >> 1)));
            }

            posting._bits[word] |= 1UL << item;
        }
        else
        {
            if (posting._count == posting._list.Length)
            {
                Array.Resize(ref posting._list, posting._count == 0 ? 1 : posting._count < 4 ? 4 : posting._count + (posting._count >> 1));
            }

            posting._list[posting._count] = item;
        }

        posting._count++;
    }

    /// <summary>Takes a class out that is in the posting.</summary>
    public static void Remove(ref ClassPosting? posting, int item, int epoch)
    {
        posting = Owned(posting, epoch);
        posting._count--;
        if (posting._bits is not null)
        {
            posting._bits[item >> 6] &= ~(1UL << item);
            return;
        }

        int position = posting._list.AsSpan(0, posting._count + 1).IndexOf(item);
        posting._list[position] = posting._list[posting._count];
    }

    /// <summary>Sets the bits of the classes in a bitmap.</summary>
    public void AddTo(Span<ulong> words)
    {
        if (_bits is not null)
        {
            Bitmaps.Or(words, _bits.AsSpan(0, Math.Min(_bits.Length, words.Length)));
            return;
        }

        foreach (int item in List)
        {
            words[item >> 6] |= 1UL << item;
        }
    }

    /// <summary>Clears the bits of the classes in a bitmap.</summary>
    public void RemoveFrom(Span<ulong> words)
    {
        if (_bits is not null)
        {
            Bitmaps.AndNot(words, _bits.AsSpan(0, Math.Min(_bits.Length, words.Length)));
            return;
        }

        foreach (int item in List)
        {
            words[item >> 6] &= ~(1UL << item);
        }
    }

    private static ClassPosting Owned(ClassPosting? posting, int epoch)
    {
        if (posting is null)
        {
            return new ClassPosting(epoch);
        }

        return posting.Epoch == epoch
            ? posting
            : new ClassPosting(epoch) { _list = (int[])posting._list.Clone(), _bits = (ulong[]?)posting._bits?.Clone(), _count = posting._count };
    }

    private void ToBits()
    {
        int top = 0;
        foreach (int item in List)
        {
            top = Math.Max(top, item);
        }

        var bits = new ulong[(top >> 6) + 1];
        AddTo(bits);
        _bits = bits;
        _list = [];
    }
}
