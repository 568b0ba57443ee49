using System.Text.RegularExpressions;
using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a condition of a rule.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/conditions/.</remarks>
public sealed partial class AuthorizationConditionValidator : AbstractValidator<AuthorizationCondition>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationConditionValidator() => RuleFor(c => c).Custom((condition, context) =>
    {
        string key = condition.Key ?? "";
        if (key.Length == 0)
        {
            context.Report("key", IstioDiagnostics.InvalidConditionKey, "the condition has no key");
        }
        else if (condition.Values is null or { Count: 0 } && condition.NotValues is null or { Count: 0 })
        {
            context.Report("", IstioDiagnostics.ConditionWithoutValues, $"condition '{key}' has neither values nor notValues");
        }
        else
        {
            if (KeyFault(key) is { } fault)
            {
                context.Report("key", IstioDiagnostics.InvalidConditionKey, fault);
            }

            CheckValues(key, condition.Values, "values", context);
            CheckValues(key, condition.NotValues, "notValues", context);
        }
    });

    private static string? KeyFault(string key) => key switch
    {
        "source.ip" or "remote.ip" or "source.namespace" or "source.serviceAccount" or "source.principal" or "source.trustDomain"
            or "request.auth.principal" or "request.auth.audiences" or "request.auth.presenter"
            or "destination.ip" or "destination.port" or "connection.sni" => null,
        "destination.name" or "destination.user" => $"'{key}' is no longer supported",
        "destination.namespace" => $"'{key}' is said by the namespace of the policy",
        _ when key.StartsWith("destination.labels", StringComparison.Ordinal) => $"'{key}' is said by the selector of the policy",
        _ when TakesName(key) => Bracketed().IsMatch(key) ? null : $"'{key}' needs a name in brackets",
        _ => $"'{key}' is not a known attribute",
    };

    private static bool TakesName(string key) =>
        key.StartsWith("request.headers", StringComparison.Ordinal)
        || key.StartsWith("request.auth.claims", StringComparison.Ordinal)
        || key.StartsWith("experimental.envoy.filters.", StringComparison.Ordinal);

    private static void CheckValues(string key, IList<string>? values, string field, ValidationContext<AuthorizationCondition> context)
    {
        context.ReportItems(field, values, IstioDiagnostics.EmptyValue, v => v.Length == 0 ? "the value is empty" : null);
        switch (key)
        {
            case "source.ip" or "remote.ip" or "destination.ip":
                context.ReportItems(field, values, IstioDiagnostics.InvalidAddress, AuthorizationValues.AddressFault);
                break;
            case "destination.port":
                context.ReportItems(field, values, IstioDiagnostics.InvalidPort, AuthorizationValues.PortFault);
                break;
            case "source.serviceAccount":
                AuthorizationValues.CheckServiceAccounts(values, field, context);
                break;
            case "source.trustDomain":
                context.ReportItems(field, values, IstioDiagnostics.InvalidTrustDomain, AuthorizationValues.TrustDomainWildcardFault);
                break;
        }
    }

    [GeneratedRegex(@".+\[.+\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
