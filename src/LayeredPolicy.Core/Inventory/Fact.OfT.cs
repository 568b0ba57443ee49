namespace LayeredPolicy;

/// <summary>A fact that somebody stated, with where it was stated.</summary>
/// <param name="Value">What was stated.</param>
/// <param name="Source">Who states it: a document, or <c>code</c>.</param>
/// <param name="Location">Where it stands in a text, or null.</param>
public sealed record Fact<T>(T Value, string Source, SourceLocation? Location = null)
{
    /// <summary>Prints the value and the source.</summary>
    public override string ToString() => $"{Value} ({(Location is { } location ? location.ToString() : Source)})";
}
