namespace LayeredPolicy.Resources;

/// <summary>Collects the objects by which one list of objects differs from another.</summary>
/// <param name="most">How many may be found.</param>
internal sealed class ListEdits(int most)
{
    private const int MostRemovedAtOnce = 8;

    /// <summary>What was found.</summary>
    public List<ManifestEdit> Found { get; } = [];

    /// <summary>Compares two lists; false when there are too many differences, or objects that stay changed their order.</summary>
    public bool Compare(ReadOnlySpan<ManifestDocument> before, ReadOnlySpan<ManifestDocument> now)
    {
        int i = 0, j = 0;
        while (i < before.Length && j < now.Length)
        {
            if (ReferenceEquals(before[i], now[j]))
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (Removed(before[i..], now[j]) is var removed and > 0)
            {
                for (int end = i + removed; i < end; i++)
                {
                    Found.Add(new(before[i], null));
                }
            }
            else if (before[i].Id.Equals(now[j].Id))
            {
                Found.Add(new(before[i++], now[j++]));
            }
            else
            {
                return false;
            }

            if (Found.Count > most)
            {
                return false;
            }
        }

        if (before.Length - i + now.Length - j + Found.Count > most)
        {
            return false;
        }

        foreach (ManifestDocument document in before[i..])
        {
            Found.Add(new(document, null));
        }

        foreach (ManifestDocument document in now[j..])
        {
            Found.Add(new(null, document));
        }

        return true;
    }

    // How many objects went before the one that is next; zero when it is not among the next few.
    private static int Removed(ReadOnlySpan<ManifestDocument> before, ManifestDocument next)
    {
        for (int k = 1; k <= MostRemovedAtOnce && k < before.Length; k++)
        {
            if (ReferenceEquals(before[k], next))
            {
                return k;
            }
        }

        return 0;
    }
}
