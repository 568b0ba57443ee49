using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One JWT rule as a proxy enforces it: where it looks for tokens, whose it accepts, and what it leaves behind.</summary>
internal sealed class TokenProvider(JwtRule rule)
{
    private readonly TokenLocations _locations = new(rule);
    private readonly KeySet _keys = KeySet.Read(rule.Jwks);
    private readonly string _issuer = rule.Issuer ?? "";

    // The check sets these, so a client may not.
    private readonly ImmutableArray<string> _ownedHeaders =
        [.. (rule.OutputClaimToHeaders ?? []).Select(c => c?.Header).Append(rule.OutputPayloadToHeader).OfType<string>().Where(h => h.Length > 0)];

    /// <summary>Which tokens it accepts, in words: issuer, audiences, places other than the usual ones, and the names of keys that are given here.</summary>
    public string Name { get; } = string.Concat(
        string.IsNullOrEmpty(rule.Issuer) ? "any issuer" : rule.Issuer,
        Words(" for ", rule.Audiences),
        Words(" in header ", rule.FromHeaders?.Select(h => string.IsNullOrEmpty(h?.Prefix) ? h?.Name : $"{h.Name} behind '{h.Prefix}'")),
        Words(" in parameter ", rule.FromParams),
        Words(" in cookie ", rule.FromCookies),
        Words(" with key ", KeySet.Read(rule.Jwks).Names));

    /// <summary>The claims that are split at spaces.</summary>
    public ImmutableHashSet<string> SpaceDelimited { get; } = ["scope", "permission", .. rule.SpaceDelimitedClaims ?? []];

    /// <summary>
    /// Looks for tokens and verifies them all, the last location first; one that does not verify fails the lot. What verified is taken
    /// out of the request unless the rule forwards it, and the claims of the first location are the provider's.
    /// </summary>
    public TokenStatus Verify(TokenRequest request, out JsonElement claims, out string reason)
    {
        claims = default;
        reason = "no token was found";
        TokenStatus status = TokenStatus.Missing;
        foreach (string header in _ownedHeaders)
        {
            request.RemoveHeader(header);
        }

        foreach ((string text, Action remove) in _locations.Find(request).AsEnumerable().Reverse())
        {
            RequestToken? token = request.Find(text);
            TokenStatus each = Judge(token, out reason);
            if (each is not (TokenStatus.Verified or TokenStatus.Undecided))
            {
                return each;
            }

            claims = token!.Claims;
            AddHeaders(request, claims);
            if (rule.ForwardOriginalToken != true)
            {
                remove();
            }

            status = status == TokenStatus.Undecided ? status : each;
        }

        return status;
    }

    private static string Words(string before, IEnumerable<string?>? values) =>
        values?.OfType<string>().ToArray() is [_, ..] found ? before + string.Join('/', found.Order(StringComparer.Ordinal)) : "";

    private TokenStatus Judge(RequestToken? token, out string reason)
    {
        if (token is null || !TokenPayload.IsWellFormed(token.Claims))
        {
            reason = "the token is malformed";
            return TokenStatus.Invalid;
        }

        string issuer = TokenPayload.Text(token.Claims, "iss") ?? "";
        if (_issuer.Length > 0 && issuer != _issuer)
        {
            reason = $"the token's issuer '{issuer}' is not '{_issuer}'";
            return TokenStatus.OtherIssuer;
        }

        if (token.Fault is TokenFault.Expired or TokenFault.NotYetValid)
        {
            reason = token.Fault == TokenFault.Expired ? "the token is expired" : "the token is not yet valid";
            return TokenStatus.Invalid;
        }

        if (rule.Audiences is { Count: > 0 } audiences && !TokenPayload.IsFor(token.Claims, audiences))
        {
            reason = $"the token is not for {string.Join(" or ", audiences)}";
            return TokenStatus.OtherAudience;
        }

        if (token.Fault == TokenFault.BadSignature)
        {
            reason = "the token's signature does not verify";
            return TokenStatus.Invalid;
        }

        switch (_keys.Contains(token.KeyId))
        {
            case true:
                reason = $"the token of '{issuer}' verifies";
                return TokenStatus.Verified;
            case false:
                reason = $"no key of issuer '{_issuer}' is named '{token.KeyId}'";
                return TokenStatus.Invalid;
            default:
                reason = $"whether issuer '{_issuer}' publishes the key '{token.KeyId}' is not known";
                return TokenStatus.Undecided;
        }
    }

    private void AddHeaders(TokenRequest request, JsonElement claims)
    {
        if (!string.IsNullOrEmpty(rule.OutputPayloadToHeader))
        {
            request.AddHeader(rule.OutputPayloadToHeader, ClaimHeader.Encode(claims));
        }

        foreach (ClaimToHeader each in rule.OutputClaimToHeaders ?? [])
        {
            if (each is { Header.Length: > 0, Claim.Length: > 0 } && ClaimHeader.ValueOf(claims, each.Claim) is { Length: > 0 } value)
            {
                request.AddHeader(each.Header, value);
            }
        }
    }
}
