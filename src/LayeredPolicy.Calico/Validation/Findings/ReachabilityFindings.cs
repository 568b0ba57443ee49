using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Rules that never decide anything because an earlier rule of the same list does, and rules of a direction that is off.</summary>
internal static class ReachabilityFindings
{
    /// <summary>The findings of one policy.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyDocument policy)
    {
        foreach ((IList<Rule>? rules, string direction, string type) in (IEnumerable<(IList<Rule>?, string, string)>)
            [(policy.Shape.Ingress, "ingress", PolicyTypes.Ingress), (policy.Shape.Egress, "egress", PolicyTypes.Egress)])
        {
            if (rules is null or { Count: 0 })
            {
                continue;
            }

            if (policy.Shape.Types is { Count: > 0 } types && !types.Contains(type))
            {
                yield return policy.Report(CalicoDiagnostics.RulesWithoutType, $"types has {string.Join(", ", types)} only", "spec." + direction);
                continue;
            }

            foreach (Diagnostic finding in FindIn(policy, rules, "spec." + direction))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Diagnostic> FindIn(PolicyDocument policy, IList<Rule> rules, string path)
    {
        for (int i = 1; i < rules.Count; i++)
        {
            int earlier = Enumerable.Range(0, i).FirstOrDefault(e => IsTerminal(rules[e]) && RuleCover.Covers(rules[e], rules[i]), -1);
            if (earlier < 0)
            {
                continue;
            }

            bool takesAll = RuleCover.IsUnconditional(rules[earlier]);
            string words = takesAll
                ? $"rule {earlier} ({rules[earlier].Action}) takes all traffic before it"
                : $"rule {earlier} ({rules[earlier].Action}) decides all that it matches{(rules[earlier].Action == rules[i].Action ? " in the same way" : "")}";
            yield return policy.Report(takesAll ? CalicoDiagnostics.UnreachableRule : CalicoDiagnostics.ShadowedRule, words, $"{path}[{i}]");
        }
    }

    /// <summary>A Log goes on with the next rule; every other action ends the list.</summary>
    private static bool IsTerminal(Rule rule) => rule.Action is RuleActions.Allow or RuleActions.Deny or RuleActions.Pass;
}
