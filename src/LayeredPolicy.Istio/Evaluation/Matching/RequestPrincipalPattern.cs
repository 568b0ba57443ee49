using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A value of <c>requestPrincipals</c>. istiod splits it at the last slash and matches issuer and subject each on its own, so a star
/// belongs to the side it stands on.
/// </summary>
internal sealed class RequestPrincipalPattern
{
    private static readonly string[] s_issuer = ["iss"];
    private static readonly string[] s_subject = ["sub"];

    private readonly StringPattern[] _issuer;
    private readonly StringPattern[] _subject;

    private RequestPrincipalPattern(string value, StringPattern issuer, StringPattern subject)
    {
        Value = value;
        _issuer = [issuer];
        _subject = [subject];
    }

    /// <summary>The value as written.</summary>
    public string Value { get; }

    /// <summary>Reads a value.</summary>
    public static RequestPrincipalPattern Parse(string value)
    {
        StringPattern present = StringPattern.Parse("*");
        int slash = value.LastIndexOf('/');
        string issuer = slash < 0 ? value : value[..slash];
        string subject = slash < 0 ? "" : value[(slash + 1)..];
        return value switch
        {
            "*" => new(value, present, present),
            ['*', ..] => slash < 0
                ? new(value, present, StringPattern.Parse(value))
                : new(value, StringPattern.Parse(issuer), StringPattern.Exactly(subject)),
            [.., '*'] => slash < 0
                ? new(value, StringPattern.Parse(value), present)
                : new(value, StringPattern.Exactly(issuer), StringPattern.Parse(subject)),
            _ => new(value, StringPattern.Exactly(issuer), StringPattern.Exactly(subject)),
        };
    }

    /// <summary>Whether the verified token has such an issuer and such a subject.</summary>
    public Truth Test(in RequestView view)
    {
        Truth issuer = TokenClaims.Test(view, s_issuer, _issuer);
        return issuer == Truth.False ? Truth.False : TokenClaims.Test(view, s_subject, _subject) switch
        {
            Truth.True => issuer,
            Truth subject => subject,
        };
    }

    /// <summary>The requests whose verified token has such an issuer and such a subject.</summary>
    public TrafficSet ToSet() =>
        TrafficSet.OfClaim(s_issuer[0], StringPattern.ToSet(_issuer)) & TrafficSet.OfClaim(s_subject[0], StringPattern.ToSet(_subject));

    /// <summary>Prints the value.</summary>
    public override string ToString() => Value;
}
