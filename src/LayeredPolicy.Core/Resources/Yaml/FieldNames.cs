namespace LayeredPolicy.Resources.Yaml;

/// <summary>
/// Gives one object for one name, as the same few names occur in document after document. It has a fixed number of places, in which a
/// later name replaces an earlier one. Serves one thread.
/// </summary>
internal sealed class FieldNames
{
    private const int Places = 512;

    /// <summary>Longer names are made anew each time.</summary>
    private const int MaxLength = 64;

    private readonly FieldName?[] _names = new FieldName?[Places];

    /// <summary>The name that the text stands for.</summary>
    public FieldName Of(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return new(text.ToString());
        }

        uint hash = (uint)text.Length;
        foreach (char c in text)
        {
            hash = (hash * 31) + c;
        }

        ref FieldName? place = ref _names[(hash * 0x9E3779B9) >> 23];
        if (place is null || !text.SequenceEqual(place.Text))
        {
            place = new(text.ToString());
        }

        return place;
    }
}
