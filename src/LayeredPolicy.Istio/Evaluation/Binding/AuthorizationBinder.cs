using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Turns the authorization policies that reach one enforcement point into the decision list of one of its chains.</summary>
internal sealed class AuthorizationBinder(SecurityPolicies policies, MeshSettings settings, TrustDomains trustDomains, BindingLog log)
{
    private const string DryRun = "istio.io/dry-run";

    /// <summary>The decision list of an Envoy chain.</summary>
    public Authorization ForEnvoy(ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> reaching, bool forTcp)
    {
        var binder = new EnvoyRuleBinder(new(trustDomains, forTcp, policies.WritesMetadata), forTcp, log);
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> enforced = [.. reaching.Where(p => !IsDryRun(p))];
        return new(
            Custom(enforced, binder, forTcp),
            new(With(enforced, PolicyAction.Deny).SelectMany(p => binder.Bind(p, PolicyAction.Deny))),
            Allow(enforced, p => binder.Bind(p, PolicyAction.Allow)));
    }

    /// <summary>The decision list of ztunnel; <paramref name="peerRules"/> are further DENY rules.</summary>
    public static Authorization ForZtunnel(IEnumerable<SecurityPolicy<AuthorizationPolicySpec>> reaching, IEnumerable<Rule> peerRules)
    {
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> enforced = [.. reaching.Where(p => !IsDryRun(p))];
        return new(
            [],
            new([.. peerRules, .. With(enforced, PolicyAction.Deny).SelectMany(p => ZtunnelRuleBinder.Bind(p, PolicyAction.Deny))]),
            Allow(enforced, p => ZtunnelRuleBinder.Bind(p, PolicyAction.Allow)));
    }

    /// <summary>The action of a policy; ALLOW when it names none.</summary>
    public static PolicyAction ActionOf(SecurityPolicy<AuthorizationPolicySpec> policy) => policy.Spec.Action switch
    {
        AuthorizationActions.Deny => PolicyAction.Deny,
        AuthorizationActions.Audit => PolicyAction.Audit,
        AuthorizationActions.Custom => PolicyAction.Custom,
        _ => PolicyAction.Allow,
    };

    private static RuleSet? Allow(
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> policies, Func<SecurityPolicy<AuthorizationPolicySpec>, IEnumerable<Rule>> bind)
    {
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> allowing = [.. With(policies, PolicyAction.Allow)];
        return allowing.IsEmpty ? null : new(allowing.SelectMany(bind));
    }

    private ImmutableArray<CustomCheck> Custom(
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> policies, EnvoyRuleBinder binder, bool forTcp)
    {
        var byProvider = With(policies, PolicyAction.Custom).GroupBy(p => p.Spec.Provider?.Name ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var checks = ImmutableArray.CreateBuilder<CustomCheck>();
        foreach (var provider in byProvider)
        {
            bool speaksHttp = settings.HttpProviders?.GetValueOrDefault(provider.Key) ?? false;
            string? refusal = byProvider.Count > 1 ? "CUSTOM policies of more than one provider reach the proxy, so their matches are refused"
                : settings.HttpProviders?.ContainsKey(provider.Key) == false ? $"the mesh defines no provider '{provider.Key}', so its matches are refused"
                : null;

            // A provider that speaks HTTP is not asked about TCP connections: the policy is not there.
            if (refusal is not null || !forTcp || !speaksHttp)
            {
                checks.Add(new(provider.Key, new(provider.SelectMany(p => binder.Bind(p, PolicyAction.Custom))), refusal));
            }
        }

        return checks.DrainToImmutable();
    }

    private static IEnumerable<SecurityPolicy<AuthorizationPolicySpec>> With(
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> policies, PolicyAction action) => policies.Where(p => ActionOf(p) == action);

    // The annotation's values are those of Go's ParseBool; anything else leaves the policy enforced.
    private static bool IsDryRun(SecurityPolicy<AuthorizationPolicySpec> policy) =>
        SecurityPolicies.Metadata(policy.Document, "annotations", DryRun) is "1" or "t" or "T" or "true" or "TRUE" or "True";
}
