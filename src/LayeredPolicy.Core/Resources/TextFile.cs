using System.Text;

namespace LayeredPolicy.Resources;

/// <summary>Turns the bytes of a file into text: UTF-8, or UTF-16 with a byte order mark.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The text, without a byte order mark; or what is wrong with the bytes.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string name, out Diagnostic? problem)
    {
        problem = null;
        if (bytes.Length > ReaderLimits.MaxTextLength)
        {
            problem = TooLong(name, bytes.Length);
            return null;
        }

        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes[3..]),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes[2..]),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException e)
        {
            int index = Math.Clamp(e.Index, 0, bytes.Length);
            ReadOnlySpan<byte> before = bytes[..index];
            int column = index - (before.LastIndexOf((byte)'\n') + 1) + 1;
            problem = CoreDiagnostics.NotText.Create($"byte {index} is no part of UTF-8 text") with
            {
                Location = new SourceLocation(name, before.Count((byte)'\n') + 1, column),
            };
            return null;
        }
    }

    public static Diagnostic TooLong(string name, long length) =>
        CoreDiagnostics.TextTooLong.Create($"the text has {length} bytes; at most {ReaderLimits.MaxTextLength} are read") with
        {
            Location = new SourceLocation(name, 1, 1),
        };
}
