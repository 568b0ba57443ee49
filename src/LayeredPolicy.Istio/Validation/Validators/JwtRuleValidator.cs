using System.Collections.Immutable;
using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of one token rule.</summary>
public sealed class JwtRuleValidator : AbstractValidator<JwtRule>
{
    /// <summary>Makes the validator.</summary>
    public JwtRuleValidator() => RuleFor(r => r).Custom((rule, context) =>
    {
        string address = rule.JwksUri ?? rule.JwksUriAlias ?? "";
        if (string.IsNullOrEmpty(rule.Issuer) && address.Length == 0)
        {
            context.Report("issuer", IstioDiagnostics.MissingIssuer, "the rule has neither issuer nor jwksUri");
        }

        if (address.Length > 0 && AddressFault(address) is { } fault)
        {
            context.Report("jwksUri", IstioDiagnostics.InvalidKeyAddress, fault);
        }

        CheckKeys(rule.Jwks ?? "", context);
        CheckLocations(rule, context);
        DurationRules.Check(rule.Timeout, "timeout", context);
    });

    private static string? AddressFault(string address) =>
        !GoUrl.TryParse(address, out GoUrl? url) ? $"'{address}' is not a URL"
        : url.Scheme is not ("http" or "https") ? $"'{address}' is not of scheme http or https"
        : url.Port.Length > 18 ? $"'{address}' has no port that exists"
        : null;

    private static void CheckKeys(string keys, ValidationContext<JwtRule> context)
    {
        if (keys.Length == 0)
        {
            return;
        }

        if (JsonWebKeys.Check(keys, out ImmutableArray<int> secrets) is { } fault)
        {
            context.Report("jwks", IstioDiagnostics.InvalidKeys, $"the keys cannot be read: {fault}");
        }

        foreach (int i in secrets)
        {
            context.Report("jwks", IstioDiagnostics.PrivateKey, $"key {i} is a secret; only public keys are needed");
        }
    }

    private static void CheckLocations(JwtRule rule, ValidationContext<JwtRule> context)
    {
        context.ReportItems("audiences", rule.Audiences, IstioDiagnostics.EmptyValue, v => v.Length == 0 ? "an audience is empty" : null);
        context.ReportItems("fromParams", rule.FromParams, IstioDiagnostics.InvalidTokenLocation, v => v.Length == 0 ? "the parameter has no name" : null);
        context.ReportItems("fromCookies", rule.FromCookies, IstioDiagnostics.InvalidTokenLocation, v => v.Length == 0 ? "the cookie has no name" : null);
        context.ReportItems("fromHeaders", Names(rule.FromHeaders, h => h.Name), IstioDiagnostics.InvalidTokenLocation, v => v.Length == 0 ? "the header has no name" : null);
        for (int i = 0; i < (rule.OutputClaimToHeaders?.Count ?? 0); i++)
        {
            ClaimToHeader claim = rule.OutputClaimToHeaders![i];
            if (string.IsNullOrEmpty(claim.Claim) || string.IsNullOrEmpty(claim.Header))
            {
                context.Report($"outputClaimToHeaders[{i}]", IstioDiagnostics.InvalidTokenLocation, "header and claim must both be named");
            }
            else if (!claim.Header.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                context.Report($"outputClaimToHeaders[{i}].header", IstioDiagnostics.InvalidTokenLocation, $"'{claim.Header}' is not a header name");
            }
        }
    }

    private static string[]? Names<T>(IList<T>? items, Func<T, string?> name) => items?.Select(i => name(i) ?? "").ToArray();
}
