using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>
/// Writes AuthorizationPolicies: an empty one for each closed scope, one of ALLOW for each scope with a rule for each clause, one of
/// DENY for each guardrail. Sources and operations of two clauses never share a rule, for a rule pairs each of the one with each of the other.
/// </summary>
internal sealed class AuthorizationWriter(LayerPlacement placement, RenderedObjects objects)
{
    private const int MaxRules = 512;

    public void Write()
    {
        foreach (IGrouping<string, Isolation> closed in placement.Isolations.GroupBy(i => i.At.Key, StringComparer.Ordinal))
        {
            ForEachSelector(closed.First().At, [.. closed.Select(c => c.Clause)], (selector, part) => Add(
                closed.First().At, "closed", "closed", part, new AuthorizationPolicySpec { Selector = selector }, closed.Select(c => c.Clause), []));
        }

        foreach (IGrouping<string, Admission> open in placement.Admissions.GroupBy(a => a.At.Key, StringComparer.Ordinal))
        {
            Allow(open.First().At, [.. open]);
        }

        foreach (IGrouping<(string Clause, string Key), Prohibition> guard in placement.Prohibitions.GroupBy(p => (p.Clause, p.At.Key)))
        {
            Deny(guard.First().At, guard.Key.Clause, [.. guard]);
        }
    }

    private void Allow(PodScope scope, Admission[] admissions)
    {
        var rules = new List<(AuthorizationRule Rule, string Clause)>();
        foreach (Admission admission in admissions)
        {
            if (AuthorizationRules.Of(admission.Peer, admission.Ports, admission.Requests) is { } rule)
            {
                rules.Add((rule, admission.Clause));
            }
            else
            {
                objects.Fail(admission.Clause, $"{admission.Peer} proves no identity that an AuthorizationPolicy could name");
            }
        }

        int chunkIndex = 0;
        foreach ((AuthorizationRule Rule, string Clause)[] chunk in rules.Chunk(MaxRules))
        {
            int number = chunkIndex++;
            ForEachSelector(scope, [.. chunk.Select(c => c.Clause)], (selector, part) => Add(
                scope, "allow", $"allow/{number}", part,
                new AuthorizationPolicySpec { Selector = selector, Action = AuthorizationActions.Allow, Rules = [.. chunk.Select(c => c.Rule)] },
                chunk.Select(c => c.Clause), chunk.Select((c, i) => new RuleOrigin($"spec.rules[{i}]", c.Clause))));
        }
    }

    private void Deny(PodScope scope, string clause, Prohibition[] prohibitions)
    {
        var rules = new List<AuthorizationRule>();
        foreach (Prohibition prohibition in prohibitions)
        {
            if (AuthorizationRules.Of(prohibition.Peer ?? new Peer.AnyPod(false), prohibition.Ports, prohibition.Requests) is not { } rule)
            {
                objects.Fail(clause, $"{prohibition.Peer} proves no identity that an AuthorizationPolicy could name");
                return;
            }

            rules.Add(rule);
        }

        ForEachSelector(scope, [clause], (selector, part) => Add(
            scope, clause + "-deny", "deny/" + clause, part,
            new AuthorizationPolicySpec { Selector = selector, Action = AuthorizationActions.Deny, Rules = rules },
            [clause], rules.Select((_, i) => new RuleOrigin($"spec.rules[{i}]", clause)), prohibitions[0].Owner));
    }

    private void ForEachSelector(PodScope scope, ImmutableArray<string> clauses, Action<WorkloadSelector?, int> add)
    {
        if (MatchLabelForms.Of(scope, placement.Workloads) is not { } forms)
        {
            objects.Fail(clauses, $"the selector of {scope} asks for more than labels with one value, and the facts give no labels that pick the same pods: {scope.Selector}");
            return;
        }

        for (int i = 0; i < forms.Length; i++)
        {
            add(Selectors.Of(forms[i]), i);
        }
    }

    private void Add(PodScope scope, string what, string purpose, int part, AuthorizationPolicySpec spec, IEnumerable<string> clauses, IEnumerable<RuleOrigin> rules, string? owner = null) =>
        objects.Add(
            new AuthorizationPolicy { Spec = spec }, IstioJsonContext.Default.AuthorizationPolicy, scope.Namespace,
            placement.Stamp.Name($"{scope.Name}-{what}", $"{purpose}/{scope.Key}/{part}"), clauses, rules, owner: owner);
}
