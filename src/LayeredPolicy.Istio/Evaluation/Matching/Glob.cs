namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A pattern of literal pieces with any text before, between and after them. Envoy runs such patterns as regular expressions over the
/// whole SPIFFE id; finding each piece at its first place after the one before it decides the same language.
/// </summary>
internal sealed class Glob
{
    private readonly string[] _pieces;

    private Glob(string[] pieces) => _pieces = pieces;

    /// <summary>Makes the pattern <c>*piece*piece*</c>.</summary>
    public static Glob Holding(params string[] pieces) => new(pieces);

    /// <summary>Whether the pieces appear in the text in this order without overlap.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        foreach (string piece in _pieces)
        {
            int at = text.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            text = text[(at + piece.Length)..];
        }

        return true;
    }
}
