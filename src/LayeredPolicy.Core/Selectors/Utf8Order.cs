namespace LayeredPolicy.Selectors;

/// <summary>Orders texts by their UTF-8 bytes, as the engines do. It differs from UTF-16 order only for characters beyond U+FFFF.</summary>
internal static class Utf8Order
{
    /// <summary>Compares two texts.</summary>
    public static int Compare(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        char l = left[common];
        char r = right[common];

        // A surrogate stands for a code point above every other UTF-16 code unit.
        if (char.IsSurrogate(l) != char.IsSurrogate(r))
        {
            return char.IsSurrogate(l) ? 1 : -1;
        }

        return l.CompareTo(r);
    }

    /// <summary>Sorts the array in place and drops duplicates.</summary>
    public static string[] SortedDistinct(string[] values)
    {
        bool sorted = true;
        for (int i = 1; i < values.Length; i++)
        {
            sorted &= Compare(values[i - 1], values[i]) < 0;
        }

        if (sorted)
        {
            return values;
        }

        Array.Sort(values, Compare);
        int kept = 1;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] != values[kept - 1])
            {
                values[kept++] = values[i];
            }
        }

        Array.Resize(ref values, kept);
        return values;
    }

    /// <summary>Whether a sorted array holds the value.</summary>
    public static bool Holds(ReadOnlySpan<string> sorted, string value)
    {
        int low = 0;
        int high = sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(sorted[middle], value);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }
}
