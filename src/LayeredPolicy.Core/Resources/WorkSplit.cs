namespace LayeredPolicy.Resources;

/// <summary>Cuts a row of pieces of text into parts that are worth a thread each.</summary>
internal static class WorkSplit
{
    /// <summary>About how long a part is. It takes a thread a few milliseconds to read, many times what it costs to hand it over.</summary>
    public const int PartLength = 64 * 1024;

    /// <summary>The parts in order, each of neighbouring pieces; a single one when there is little to do.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="lengthOf">How long a piece is.</param>
    public static List<Range> Of(int count, Func<int, long> lengthOf)
    {
        var parts = new List<Range>();
        int start = 0;
        long length = 0;
        for (int i = 0; i < count; i++)
        {
            length += lengthOf(i);
            if (length >= PartLength)
            {
                parts.Add(start..(i + 1));
                start = i + 1;
                length = 0;
            }
        }

        if (start < count || count == 0)
        {
            parts.Add(start..count);
        }

        return parts;
    }
}
