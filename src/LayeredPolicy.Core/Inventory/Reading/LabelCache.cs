using System.Runtime.InteropServices;
using System.Text.Json;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>
/// Gives one label set for maps that are written alike, as those of the pods of one controller are. It has a fixed number of places, in
/// which a later set replaces an earlier one. Serves one thread.
/// </summary>
internal sealed class LabelCache
{
    private const int Places = 1024;

    /// <summary>Longer maps are read anew each time.</summary>
    private const int MaxLength = 1024;

    private readonly (byte[]? Written, LabelSet Labels)[] _places = new (byte[]?, LabelSet)[Places];

    /// <summary>The labels of a map written like this one, or null.</summary>
    public LabelSet? Find(JsonElement map)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(map);
        ref (byte[]? Written, LabelSet Labels) place = ref Place(written);
        return place.Written is not null && written.SequenceEqual(place.Written) ? place.Labels : null;
    }

    /// <summary>Remembers the labels of a map.</summary>
    public void Add(JsonElement map, LabelSet labels)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(map);
        if (written.Length <= MaxLength)
        {
            Place(written) = (written.ToArray(), labels);
        }
    }

    private ref (byte[]? Written, LabelSet Labels) Place(ReadOnlySpan<byte> written)
    {
        var hash = new HashCode();
        hash.AddBytes(written);
        return ref _places[(uint)hash.ToHashCode() % Places];
    }
}
