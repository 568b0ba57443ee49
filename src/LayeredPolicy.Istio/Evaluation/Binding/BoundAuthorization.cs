using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// One authorization policy with its rules as each kind of chain enforces them. Rules do not depend on whom the policy reaches, so a
/// policy is bound once.
/// </summary>
/// <param name="Policy">The policy.</param>
/// <param name="Action">What the policy does with a match.</param>
/// <param name="Provider">The external provider that a CUSTOM policy asks; empty for other actions.</param>
/// <param name="Http">Its rules on HTTP chains.</param>
/// <param name="Tcp">Its rules on TCP chains.</param>
/// <param name="Ztunnel">Its rules at ztunnel; none for actions that ztunnel does not know.</param>
internal sealed record BoundAuthorization(
    SecurityPolicy<AuthorizationPolicySpec> Policy, PolicyAction Action, string Provider, ImmutableArray<Rule> Http, ImmutableArray<Rule> Tcp, ImmutableArray<Rule> Ztunnel)
{
    /// <summary>The policy's rules that are not among the given ones, or the policy itself when it has none, each with the reason.</summary>
    public IEnumerable<PassedOver> LeftOut(ImmutableArray<Rule> enforced, string why)
    {
        int count = Policy.Spec.Rules?.Count ?? 0;
        if (count == 0)
        {
            yield return new(new(Policy.Id, "", -1) { Document = Policy.Document }, "it has no rules, so nothing matches it");
        }

        for (int i = 0; i < count; i++)
        {
            if (!enforced.Any(r => r.Reference.Index == i))
            {
                string path = $"spec.rules[{i}]";
                yield return new(new(Policy.Id, path, i) { Document = Policy.Document }, why);
            }
        }
    }
}
