namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A value of <c>trustDomains</c>: the first segment of the identity, exact or with one star that does not cross a slash.</summary>
internal sealed class TrustDomainPattern
{
    private readonly string _prefix;
    private readonly string _suffix;
    private readonly bool _exact;

    private TrustDomainPattern(string value, string prefix, string suffix, bool exact)
    {
        Value = value;
        _prefix = prefix;
        _suffix = suffix;
        _exact = exact;
    }

    /// <summary>The value as written.</summary>
    public string Value { get; }

    /// <summary>Reads a value.</summary>
    public static TrustDomainPattern Parse(string value)
    {
        int star = value.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? new(value, value, "", true) : new(value, value[..star], value[(star + 1)..] + "/", false);
    }

    /// <summary>Whether the identity, without its scheme, is of such a trust domain.</summary>
    public bool Matches(ReadOnlySpan<char> principal)
    {
        if (Value == "*")
        {
            return true;
        }

        if (_exact)
        {
            return principal.Length > _prefix.Length && principal.StartsWith(_prefix, StringComparison.Ordinal) && principal[_prefix.Length] == '/';
        }

        if (!principal.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = principal[_prefix.Length..];
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i..].StartsWith(_suffix, StringComparison.Ordinal))
            {
                return true;
            }

            if (rest[i] == '/')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Prints the value.</summary>
    public override string ToString() => Value;
}
