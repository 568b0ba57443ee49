using System.Runtime.CompilerServices;

namespace LayeredPolicy.Selectors;

/// <summary>What may stand as a label name in a Calico selector.</summary>
internal static class CalicoLabel
{
    /// <summary>Whether the character may stand in a label name: an ASCII letter or digit, <c>_</c>, <c>.</c>, <c>/</c> or <c>-</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCharacter(char c) =>
        c < 128 && ((c < 64 ? 0x03FF_E000_0000_0000UL >> c : 0x07FF_FFFE_87FF_FFFEUL >> (c - 64)) & 1) != 0;

    /// <summary>Whether the text is a label name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsCharacter(c))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= SelectorLimits.MaxLabelLength;
    }
}
