using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Binds authorization policies, and folds those that reach one enforcement point into the decision list of a chain.</summary>
internal sealed class AuthorizationBinder
{
    private const string DryRun = "istio.io/dry-run";

    private readonly MeshSettings _settings;
    private readonly Dictionary<ManifestDocument, BoundAuthorization> _bound = [];

    /// <summary>Binds all policies that are enforced at all; dry-run ones are not.</summary>
    public AuthorizationBinder(SecurityPolicies policies, MeshSettings settings, TrustDomains trustDomains, BindingLog log)
    {
        _settings = settings;
        var http = new EnvoyRuleBinder(new(trustDomains, forTcp: false, policies.WritesMetadata), forTcp: false, log);
        var tcp = new EnvoyRuleBinder(new(trustDomains, forTcp: true, policies.WritesMetadata), forTcp: true, log);
        foreach (SecurityPolicy<AuthorizationPolicySpec> policy in policies.Authorizations.Where(p => !IsDryRun(p)))
        {
            PolicyAction action = ActionOf(policy);
            _bound[policy.Document] = new(
                policy,
                action,
                policy.Spec.Provider?.Name ?? "",
                [.. http.Bind(policy, action)],
                [.. tcp.Bind(policy, action)],
                action is PolicyAction.Allow or PolicyAction.Deny ? [.. ZtunnelRuleBinder.Bind(policy, action)] : []);
        }
    }

    /// <summary>The blocks of addresses that conditions of any policy tell apart.</summary>
    public IEnumerable<IpBlocks> AddressBlocks => _bound.Values
        .SelectMany(static p => (IEnumerable<Rule>)[.. p.Http, .. p.Tcp, .. p.Ztunnel])
        .SelectMany(static r => r.Clauses).SelectMany(static c => c.Alternatives).SelectMany(static a => a.Atoms)
        .Select(static a => a.Blocks).OfType<IpBlocks>().DistinctBy(static b => b.ToString());

    /// <summary>The action of a policy; ALLOW when it names none.</summary>
    public static PolicyAction ActionOf(SecurityPolicy<AuthorizationPolicySpec> policy) => policy.Spec.Action switch
    {
        AuthorizationActions.Deny => PolicyAction.Deny,
        AuthorizationActions.Audit => PolicyAction.Audit,
        AuthorizationActions.Custom => PolicyAction.Custom,
        _ => PolicyAction.Allow,
    };

    /// <summary>The decision list of an Envoy chain.</summary>
    public Authorization ForEnvoy(IEnumerable<SecurityPolicy<AuthorizationPolicySpec>> reaching, bool forTcp)
    {
        ImmutableArray<BoundAuthorization> bound = Enforced(reaching);
        Func<BoundAuthorization, ImmutableArray<Rule>> rules = forTcp ? p => p.Tcp : p => p.Http;
        string why = forTcp ? "it asks about requests, which a TCP chain cannot see, so it is dropped whole" : "a value or key in it cannot be used, so it is dropped whole";
        return new(Custom(bound, rules, forTcp), Rules(bound, PolicyAction.Deny, rules, why) ?? new([]), Rules(bound, PolicyAction.Allow, rules, why));
    }

    /// <summary>The decision list of ztunnel; <paramref name="peerRules"/> are further DENY rules.</summary>
    public Authorization ForZtunnel(IEnumerable<SecurityPolicy<AuthorizationPolicySpec>> reaching, IEnumerable<Rule> peerRules)
    {
        ImmutableArray<BoundAuthorization> bound = Enforced(reaching);
        return new(
            [],
            new([.. peerRules, .. bound.Where(p => p.Action == PolicyAction.Deny).SelectMany(p => p.Ztunnel)]),
            Rules(bound, PolicyAction.Allow, p => p.Ztunnel, "it asks about requests, which ztunnel cannot see, so it is left out"));
    }

    private ImmutableArray<BoundAuthorization> Enforced(IEnumerable<SecurityPolicy<AuthorizationPolicySpec>> reaching) =>
        [.. reaching.Select(p => _bound.GetValueOrDefault(p.Document)).OfType<BoundAuthorization>()];

    // Null when no policy has the action, which is not the same as policies without rules.
    private static RuleSet? Rules(
        ImmutableArray<BoundAuthorization> policies, PolicyAction action, Func<BoundAuthorization, ImmutableArray<Rule>> rules, string whyLeftOut)
    {
        BoundAuthorization[] chosen = [.. policies.Where(p => p.Action == action)];
        return chosen.Length == 0 ? null : new(chosen.SelectMany(p => rules(p)), [.. chosen.SelectMany(p => p.LeftOut(rules(p), whyLeftOut))]);
    }

    private ImmutableArray<CustomCheck> Custom(
        ImmutableArray<BoundAuthorization> policies, Func<BoundAuthorization, ImmutableArray<Rule>> rules, bool forTcp)
    {
        var byProvider = policies.Where(p => p.Action == PolicyAction.Custom).GroupBy(p => p.Provider).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var checks = ImmutableArray.CreateBuilder<CustomCheck>();
        foreach (var provider in byProvider)
        {
            bool speaksHttp = _settings.HttpProviders?.GetValueOrDefault(provider.Key) ?? false;
            string? refusal = byProvider.Count > 1 ? "CUSTOM policies of more than one provider reach the proxy, so their matches are refused"
                : _settings.HttpProviders?.ContainsKey(provider.Key) == false ? $"the mesh defines no provider '{provider.Key}', so its matches are refused"
                : null;

            // A provider that speaks HTTP is not asked about TCP connections: the policy is not there.
            if (refusal is not null || !forTcp || !speaksHttp)
            {
                checks.Add(new(provider.Key, new(provider.SelectMany(p => rules(p))), refusal));
            }
        }

        return checks.DrainToImmutable();
    }

    // The annotation's values are those of Go's ParseBool; anything else leaves the policy enforced.
    private static bool IsDryRun(SecurityPolicy<AuthorizationPolicySpec> policy) =>
        SecurityPolicies.Metadata(policy.Document, "annotations", DryRun) is "1" or "t" or "T" or "true" or "TRUE" or "True";
}
