namespace LayeredPolicy.Resources.Yaml;

/// <summary>The stretch of a text that <c>kubectl</c> takes for one document: from one separator line to the next.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Line">The line of its first character, from zero.</param>
internal readonly record struct TextChunk(int Start, int End, int Line)
{
    /// <summary>Cuts a text at the lines that hold nothing but <c>---</c>, blanks and a comment.</summary>
    public static IEnumerable<TextChunk> Split(string text)
    {
        int start = 0;
        int startLine = 0;
        int line = 0;
        for (int position = 0; position < text.Length; line++)
        {
            int end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end + 1;
            if (IsSeparator(text.AsSpan(position, end - position)))
            {
                yield return new TextChunk(start, position, startLine);
                start = end;
                startLine = line + 1;
            }

            position = end;
        }

        yield return new TextChunk(start, text.Length, startLine);
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
