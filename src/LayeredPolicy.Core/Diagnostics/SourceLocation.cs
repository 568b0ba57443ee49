namespace LayeredPolicy;

/// <summary>A place in an input text. Lines and columns count from one; columns count UTF-16 code units.</summary>
/// <param name="File">The path as the caller gave it, or a caller-chosen name for text that came from no file.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>Prints <c>file:line:column</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString() => string.Create(null, $"{File}:{Line}:{Column}");
}
