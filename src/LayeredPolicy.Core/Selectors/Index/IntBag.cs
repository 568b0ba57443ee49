namespace LayeredPolicy.Selectors;

/// <summary>Numbers without order. A bag belongs to the epoch it was made in; before a later epoch changes it, it is copied.</summary>
internal sealed class IntBag(int epoch)
{
    private int[] _items = [];
    private int _count;

    public int Count => _count;

    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    /// <summary>Adds a number to the bag in a field and returns its position.</summary>
    public static int Add(ref IntBag? bag, int item, int epoch)
    {
        bag = Owned(bag, epoch);
        if (bag._count == bag._items.Length)
        {
            Array.Resize(ref bag._items, bag._count == 0 ? 1 : bag._count < 4 ? 4 : bag._count + (bag._count >> 1));
        }

        bag._items[bag._count] = item;
        return bag._count++;
    }

    /// <summary>Takes one occurrence of a number out; the last takes its place.</summary>
    public static void Remove(ref IntBag? bag, int item, int epoch)
    {
        int position = bag is null ? -1 : bag.Items.IndexOf(item);
        if (position >= 0)
        {
            RemoveAt(ref bag, position, epoch);
        }
    }

    /// <summary>Takes out what is at a position; the last takes its place.</summary>
    public static void RemoveAt(ref IntBag? bag, int position, int epoch)
    {
        bag = Owned(bag, epoch);
        bag._items[position] = bag._items[--bag._count];
    }

    private static IntBag Owned(IntBag? bag, int epoch)
    {
        if (bag is null)
        {
            return new IntBag(epoch);
        }

        return bag.Epoch == epoch ? bag : new IntBag(epoch) { _items = (int[])bag._items.Clone(), _count = bag._count };
    }

    private int Epoch { get; } = epoch;
}
