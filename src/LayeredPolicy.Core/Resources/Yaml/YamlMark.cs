namespace LayeredPolicy.Resources.Yaml;

/// <summary>A place in the text: the offset, and the line and column counted from zero.</summary>
internal readonly record struct YamlMark(int Offset, int Line, int Column)
{
    /// <summary>The mark one character further on the same line.</summary>
    public YamlMark Next => new(Offset + 1, Line, Column + 1);

    /// <summary>The place as diagnostics give it.</summary>
    public SourceLocation In(string file) => new(file, Line + 1, Column + 1);
}
