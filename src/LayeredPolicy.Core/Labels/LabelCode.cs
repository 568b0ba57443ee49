using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Labels;

/// <summary>
/// A 64-bit code of a label key or value. Up to nine ASCII characters are packed into the code itself, so equal codes prove equal texts;
/// the code of a longer text is a hash with the top bit set, and equal codes must be confirmed by comparing the texts.
/// </summary>
internal static class LabelCode
{
    private const int PackedLength = 9;
    private const ulong HashBit = 1UL << 63;

    /// <summary>The code of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        if (text.Length > PackedLength)
        {
            return Hash(text);
        }

        ulong code = 0;
        foreach (char c in text)
        {
            if (c is '\0' or > '\x7f')
            {
                return Hash(text);
            }

            code = (code << 7) | c;
        }

        return code;
    }

    /// <summary>The code of a key; exact also for well-known long keys.</summary>
    public static ulong OfKey(ReadOnlySpan<char> key)
    {
        ulong code = Of(key);
        return IsExact(code) ? code : WellKnownKeys.Code(key, code);
    }

    /// <summary>The exact code of the text with a number. A packed text never ends in seven zero bits, so the two cannot be equal.</summary>
    public static ulong Numbered(int number) => ((ulong)number + 1) << 7;

    /// <summary>Whether equal codes already prove equal texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(ulong code) => (long)code >= 0;

    /// <summary>A byte of the code that is never zero, for comparing many codes at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Tag(ulong code) => (byte)((code * 0x9E3779B97F4A7C15 >> 57) | 0x80);

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text);
        ulong hash = (ulong)text.Length * 0xA0761D6478BD642F;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (byte b in bytes)
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash ^ rest) | HashBit;
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value ^ 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, out ulong low);
        return high ^ low;
    }
}
