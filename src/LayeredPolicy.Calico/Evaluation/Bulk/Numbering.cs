namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Gives equal values one number, from zero, in the order in which they are first seen.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly Growing<T> _items = new();

    /// <summary>The values, by number. Values added later do not change it.</summary>
    public ReadOnlyMemory<T> Items => _items.Items;

    /// <summary>The number of the value; a value not seen before gets the next.</summary>
    public int Of(T value)
    {
        if (!_numbers.TryGetValue(value, out int number))
        {
            _numbers[value] = number = _items.Count;
            _items.Add(value);
        }

        return number;
    }
}
