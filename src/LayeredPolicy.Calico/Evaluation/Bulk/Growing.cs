namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A list that only grows. What was read of it stays as it was, so readers need no copy; adding serves one thread at a time.</summary>
internal sealed class Growing<T>
{
    private T[] _items = new T[16];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The items that there are now.</summary>
    public ReadOnlyMemory<T> Items => _items.AsMemory(0, Count);

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }
}
