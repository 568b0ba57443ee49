using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The JWT rules of all RequestAuthentications that reach one proxy. A request passes when one provider is satisfied by the tokens that it
/// finds, or when none finds any; it is refused only for tokens it carries, never for having none.
/// </summary>
/// <remarks>
/// istiod asks Envoy for any of: provider 1, provider 2, and so on, and last for all of (provider or missing). The first that is satisfied
/// ends the check, so later providers neither read nor take out their tokens.
/// </remarks>
internal sealed class TokenCheck
{
    private readonly ImmutableArray<TokenProvider> _providers;

    /// <summary>Makes the check of the rules; providers stand in the order of their issuers.</summary>
    public TokenCheck(IEnumerable<JwtRule> rules)
    {
        _providers = [.. rules.OrderBy(r => r.Issuer ?? "", StringComparer.Ordinal).Select(r => new TokenProvider(r))];
        Name = string.Join(" or ", _providers.Select(p => p.Name).Distinct());
        Refusals = IsEmpty
            ? []
            : [(TrafficSet.OfRefusedToken(Name, TokenRefusal.Invalid), 401), (TrafficSet.OfRefusedToken(Name, TokenRefusal.OtherAudience), 403)];
    }

    /// <summary>What the check accepts, in words: checks that accept different tokens have different names.</summary>
    public string Name { get; }

    /// <summary>The requests that the check refuses, by the HTTP status of the refusal. None without a rule.</summary>
    public ImmutableArray<(TrafficSet Requests, int Status)> Refusals { get; }

    /// <summary>Whether there is no rule.</summary>
    public bool IsEmpty => _providers.IsEmpty;

    /// <summary>Checks a request whose target is normalised already.</summary>
    public TokenOutcome Check(HttpRequest http, ReadOnlySpan<char> target)
    {
        var request = new TokenRequest(http, target);
        if (IsEmpty || IsPreflight(http))
        {
            return Passed(TokenStatus.Missing, "tokens are not checked", request, default, null);
        }

        if (http.Tokens.FirstOrDefault(static t => t.SuitsCheck) is { } suiting)
        {
            return suiting.Fault == TokenFault.None
                ? Passed(TokenStatus.Verified, "the token is one that the check accepts", new(http with { Tokens = [] }, target), suiting.Claims, _providers[0])
                : new(TokenStatus.Invalid, "the token is one that the check refuses", new());
        }

        TokenStatus failure = TokenStatus.Missing;
        string failureReason = "";
        foreach (TokenProvider provider in _providers)
        {
            TokenStatus status = provider.Verify(request, out JsonElement claims, out string reason);
            if (status is TokenStatus.Verified or TokenStatus.Undecided)
            {
                return Passed(status, reason, request, claims, provider);
            }

            Worsen(status, reason, ref failure, ref failureReason);
        }

        if (AllMissing(request, out TokenStatus first, out string firstReason))
        {
            return Passed(TokenStatus.Missing, "the request carries no token", request, default, null);
        }

        Worsen(first, firstReason, ref failure, ref failureReason);
        return new(failure, failureReason, new());
    }

    /// <summary>What the check says of a request with such an outcome, for sets; nothing where that is not known.</summary>
    public ImmutableSortedDictionary<string, TokenRefusal> Answer(TokenStatus status)
    {
        var answers = ImmutableSortedDictionary.Create<string, TokenRefusal>(StringComparer.Ordinal);
        return IsEmpty || status == TokenStatus.Undecided ? answers : answers.Add(Name, status switch
        {
            TokenStatus.OtherAudience => TokenRefusal.OtherAudience,
            TokenStatus.OtherIssuer or TokenStatus.Invalid => TokenRefusal.Invalid,
            _ => TokenRefusal.None,
        });
    }

    // The last thing asked for: no provider finds anything. What verified before has been taken out, so this is asked anew.
    private bool AllMissing(TokenRequest request, out TokenStatus failure, out string reason)
    {
        foreach (TokenProvider provider in _providers)
        {
            failure = provider.Verify(request, out _, out reason);
            if (failure is not (TokenStatus.Missing or TokenStatus.Verified or TokenStatus.Undecided))
            {
                return false;
            }
        }

        failure = TokenStatus.Missing;
        reason = "";
        return true;
    }

    private static bool IsPreflight(HttpRequest http) => http.Method == "OPTIONS" && Has(http, "origin") && Has(http, "access-control-request-method");

    private static bool Has(HttpRequest http, string name) =>
        http.Headers.Any(h => h.Value.Length > 0 && h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Envoy reports the last failure that says more than "missing" or "another issuer's".
    private static void Worsen(TokenStatus status, string reason, ref TokenStatus failure, ref string failureReason)
    {
        if (status is TokenStatus.OtherAudience or TokenStatus.Invalid || failure == TokenStatus.Missing)
        {
            failure = status;
            failureReason = reason;
        }
    }

    private static TokenOutcome Passed(TokenStatus status, string reason, TokenRequest request, JsonElement claims, TokenProvider? source) =>
        new(status, reason, new()
        {
            Claims = claims,
            SpaceDelimited = source?.SpaceDelimited ?? [],
            Undecided = status == TokenStatus.Undecided ? reason : null,
            Headers = [.. request.Headers],
            Target = request.Target,
        });
}
