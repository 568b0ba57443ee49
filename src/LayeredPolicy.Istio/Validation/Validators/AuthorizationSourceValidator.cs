using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the source of a rule.</summary>
public sealed class AuthorizationSourceValidator : AbstractValidator<AuthorizationSource>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationSourceValidator() => RuleFor(s => s).Custom((source, context) =>
    {
        (string Field, IList<string>? Values)[] all = ListsOf(source);
        if (all.All(l => l.Values is null or { Count: 0 }))
        {
            context.Report("", IstioDiagnostics.EmptyCondition, "the source is empty");
        }

        foreach ((string field, IList<string>? values) in all)
        {
            context.ReportItems(field, values, IstioDiagnostics.EmptyValue, v => v.Length == 0 ? "the value is empty" : null);
        }

        foreach ((string field, IList<string>? values) in (ReadOnlySpan<(string, IList<string>?)>)
            [("ipBlocks", source.IpBlocks), ("notIpBlocks", source.NotIpBlocks), ("remoteIpBlocks", source.RemoteIpBlocks), ("notRemoteIpBlocks", source.NotRemoteIpBlocks)])
        {
            context.ReportItems(field, values, IstioDiagnostics.InvalidAddress, AuthorizationValues.AddressFault);
        }

        AuthorizationValues.CheckServiceAccounts(source.ServiceAccounts, "serviceAccounts", context);
        AuthorizationValues.CheckServiceAccounts(source.NotServiceAccounts, "notServiceAccounts", context);
        context.ReportItems("trustDomains", source.TrustDomains, IstioDiagnostics.InvalidTrustDomain, AuthorizationValues.TrustDomainFault);
        context.ReportItems("notTrustDomains", source.NotTrustDomains, IstioDiagnostics.InvalidTrustDomain, AuthorizationValues.TrustDomainFault);
        if (HasAny(source.ServiceAccounts, source.NotServiceAccounts)
            && HasAny(source.Principals, source.NotPrincipals, source.Namespaces, source.NotNamespaces))
        {
            context.Report("", IstioDiagnostics.MixedIdentities, "the source has service accounts beside principals or namespaces");
        }
    });

    private static (string Field, IList<string>? Values)[] ListsOf(AuthorizationSource source) =>
    [
        ("principals", source.Principals),
        ("notPrincipals", source.NotPrincipals),
        ("requestPrincipals", source.RequestPrincipals),
        ("notRequestPrincipals", source.NotRequestPrincipals),
        ("namespaces", source.Namespaces),
        ("notNamespaces", source.NotNamespaces),
        ("serviceAccounts", source.ServiceAccounts),
        ("notServiceAccounts", source.NotServiceAccounts),
        ("ipBlocks", source.IpBlocks),
        ("notIpBlocks", source.NotIpBlocks),
        ("remoteIpBlocks", source.RemoteIpBlocks),
        ("notRemoteIpBlocks", source.NotRemoteIpBlocks),
        ("trustDomains", source.TrustDomains),
        ("notTrustDomains", source.NotTrustDomains),
    ];

    private static bool HasAny(params IList<string>?[] lists) => lists.Any(l => l is { Count: > 0 });
}
