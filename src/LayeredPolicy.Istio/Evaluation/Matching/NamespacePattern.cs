namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A value of <c>namespaces</c> as Envoy gets it: <c>.*/ns/VALUE/.*</c> over the whole SPIFFE id, each star any text. A star may
/// therefore cross a slash.
/// </summary>
internal sealed class NamespacePattern
{
    private readonly Glob _glob;

    /// <summary>Reads a value.</summary>
    public NamespacePattern(string value)
    {
        Value = value;
        string[] pieces = value.Split('*');
        pieces[0] = "/ns/" + pieces[0];
        pieces[^1] += "/";
        _glob = Glob.Holding(pieces);
    }

    /// <summary>The value as written.</summary>
    public string Value { get; }

    /// <summary>Whether the value is a plain name.</summary>
    public bool IsExact => !Value.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether the identity, without its scheme, is of such a namespace.</summary>
    public bool Matches(ReadOnlySpan<char> principal) => _glob.Matches(principal);

    /// <summary>Prints the value.</summary>
    public override string ToString() => Value;
}
