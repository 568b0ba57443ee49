namespace LayeredPolicy.Resources.Yaml;

/// <summary>The stretch of a text that <c>kubectl</c> takes for one document: from one separator line to the next.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Line">The line of its first character, from zero.</param>
internal readonly record struct TextChunk(int Start, int End, int Line)
{
    /// <summary>Cuts a text at the lines that hold nothing but <c>---</c>, blanks and a comment.</summary>
    public static List<TextChunk> Split(string text)
    {
        var chunks = new List<TextChunk>();
        ReadOnlySpan<char> span = text;
        int start = 0;
        int startLine = 0;
        for (int position = span.StartsWith("---") ? 0 : NextDashes(span, 0); position >= 0; position = NextDashes(span, position))
        {
            int length = span[position..].IndexOf('\n') + 1;
            int end = length == 0 ? span.Length : position + length;
            if (IsSeparator(span[position..end]))
            {
                chunks.Add(new TextChunk(start, position, startLine));
                startLine += span[start..end].Count('\n') + (length == 0 ? 1 : 0);
                start = end;
            }
        }

        chunks.Add(new TextChunk(start, span.Length, startLine));
        return chunks;
    }

    // The start of the next line after the one at hand that begins with three dashes, or -1.
    private static int NextDashes(ReadOnlySpan<char> text, int position)
    {
        int found = text[position..].IndexOf("\n---");
        return found < 0 ? -1 : position + found + 1;
    }

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("---"))
        {
            return false;
        }

        line = line[3..].TrimStart();
        return line.IsEmpty || line[0] == '#';
    }
}
