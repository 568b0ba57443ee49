namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A value of <c>serviceAccounts</c> as Envoy gets it: any trust domain, then <c>/ns/NAMESPACE/</c>, perhaps further segments, then
/// <c>sa/ACCOUNT</c>, perhaps further segments.
/// </summary>
internal sealed class ServiceAccountPattern
{
    private readonly string _namespacePart;
    private readonly string _accountPart;

    /// <summary>Makes the pattern of one account.</summary>
    public ServiceAccountPattern(string @namespace, string account)
    {
        Namespace = @namespace;
        Account = account;
        _namespacePart = "/ns/" + @namespace + "/";
        _accountPart = "sa/" + account;
    }

    /// <summary>The account's namespace.</summary>
    public string Namespace { get; }

    /// <summary>The account's name.</summary>
    public string Account { get; }

    /// <summary>Reads <c>account</c> or <c>namespace/account</c>; the account alone is in the policy's namespace.</summary>
    public static ServiceAccountPattern Parse(string value, string policyNamespace)
    {
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(policyNamespace, value) : new(value[..slash], value[(slash + 1)..]);
    }

    /// <summary>Whether the identity, without its scheme, is of this account.</summary>
    public bool Matches(ReadOnlySpan<char> principal)
    {
        for (int start = 1; start < principal.Length; start++)
        {
            int at = principal[start..].IndexOf(_namespacePart, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            start += at;
            if (AccountFollows(principal[(start + _namespacePart.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Prints <c>namespace/account</c>.</summary>
    public override string ToString() => Namespace + "/" + Account;

    private bool AccountFollows(ReadOnlySpan<char> rest)
    {
        if (EndsHere(rest))
        {
            return true;
        }

        for (int slash = rest.IndexOf('/'), from = 0; slash >= 0; slash = rest[from..].IndexOf('/'))
        {
            from += slash + 1;
            if (from > 1 && EndsHere(rest[from..]))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsHere(ReadOnlySpan<char> rest) =>
        rest.StartsWith(_accountPart, StringComparison.Ordinal) &&
        (rest.Length == _accountPart.Length || (rest[_accountPart.Length] == '/' && rest.Length > _accountPart.Length + 1));
}
