namespace LayeredPolicy.Traffic;

/// <summary>
/// Sets of ordered values as the ascending list of values at which membership changes: the first toggles in, the next out, and so on.
/// A set has exactly one such list, so equal lists are equal sets.
/// </summary>
internal static class ToggleList
{
    /// <summary>Whether the value is in the set.</summary>
    public static bool Holds<T>(T[] toggles, T value)
        where T : IComparable<T>
    {
        int at = Array.BinarySearch(toggles, value);
        return ((at < 0 ? ~at : at + 1) & 1) == 1;
    }

    /// <summary>Combines two sets point by point. <paramref name="keep"/> must map two times false to false.</summary>
    public static T[] Combine<T>(T[] left, T[] right, Func<bool, bool, bool> keep)
        where T : IComparable<T>
    {
        var result = new List<T>(left.Length + right.Length);
        int i = 0, j = 0;
        bool inside = false;
        while (i < left.Length || j < right.Length)
        {
            int order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].CompareTo(right[j]);
            T at = order <= 0 ? left[i] : right[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            if (keep((i & 1) == 1, (j & 1) == 1) != inside)
            {
                inside = !inside;
                result.Add(at);
            }
        }

        return [.. result];
    }

    /// <summary>Folds many sets pairwise, so that no long one is merged again and again with a short one.</summary>
    public static TSet Balanced<TSet>(TSet[] sets, TSet empty, Func<TSet, TSet, TSet> merge)
    {
        if (sets.Length == 0)
        {
            return empty;
        }

        for (int count = sets.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count / 2; i++)
            {
                sets[i] = merge(sets[2 * i], sets[(2 * i) + 1]);
            }

            if ((count & 1) == 1)
            {
                sets[count / 2] = sets[count - 1];
            }
        }

        return sets[0];
    }
}
