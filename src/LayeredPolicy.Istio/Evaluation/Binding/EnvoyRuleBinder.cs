using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Turns the rules of authorization policies into what an Envoy chain enforces. What cannot be used drops the whole rule under ALLOW and
/// only itself under every other action, so that a DENY gets wider; both keep the proxy on the closed side.
/// </summary>
internal sealed class EnvoyRuleBinder(EnvoyConditions conditions, bool forTcp, BindingLog log)
{
    /// <summary>Makes the conditions of the chain.</summary>
    public EnvoyConditions Conditions => conditions;

    /// <summary>Whether the chain is one for TCP.</summary>
    public bool ForTcp => forTcp;

    /// <summary>Where findings go.</summary>
    public BindingLog Log => log;

    /// <summary>The rules of a policy that the chain enforces.</summary>
    public IEnumerable<Rule> Bind(SecurityPolicy<AuthorizationPolicySpec> policy, PolicyAction action)
    {
        IList<AuthorizationRule> rules = policy.Spec.Rules ?? [];
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is { } rule && new EnvoyRuleDraft(this, policy, action, i).Bind(rule) is { } bound)
            {
                yield return bound;
            }
        }
    }
}
