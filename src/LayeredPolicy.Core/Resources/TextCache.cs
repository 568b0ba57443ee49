using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>
/// Gives one string for equal texts of JSON, as kinds, namespaces and labels occur in object after object. It has a fixed number of
/// places, in which a later text replaces an earlier one. Serves one thread.
/// </summary>
internal sealed class TextCache
{
    private const int Places = 2048;

    /// <summary>Longer texts are made anew each time.</summary>
    private const int MaxLength = 64;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>The text of a JSON string; see <see cref="JsonStrings.Text"/>.</summary>
    public string Of(JsonElement value)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.IsEmpty)
        {
            return "";
        }

        if (raw.Length > MaxLength || raw.Contains((byte)'\\'))
        {
            return JsonStrings.Text(value);
        }

        uint hash = (uint)raw.Length;
        foreach (byte b in raw)
        {
            hash = (hash * 31) + b;
        }

        ref string? place = ref _texts[(hash * 0x9E3779B9) >> 21];
        if (place is null || !Ascii.Equals(raw, place))
        {
            place = Encoding.UTF8.GetString(raw);
        }

        return place;
    }
}
