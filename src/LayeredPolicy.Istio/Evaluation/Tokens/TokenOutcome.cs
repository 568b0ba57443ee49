namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What the token check did with a request.</summary>
/// <param name="Status">The overall status; only <see cref="TokenStatus.Verified"/>, <see cref="TokenStatus.Missing"/> and <see cref="TokenStatus.Undecided"/> go on.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Tokens">What authorization sees when the request goes on.</param>
internal sealed record TokenOutcome(TokenStatus Status, string Reason, VerifiedTokens Tokens)
{
    /// <summary>Whether the request is refused.</summary>
    public bool IsRefused => Status is TokenStatus.OtherIssuer or TokenStatus.OtherAudience or TokenStatus.Invalid;

    /// <summary>The HTTP status of a refusal.</summary>
    public int HttpStatus => Status == TokenStatus.OtherAudience ? 403 : 401;
}
