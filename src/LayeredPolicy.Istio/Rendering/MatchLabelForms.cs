using System.Collections.Immutable;
using LayeredPolicy.Selectors;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>
/// Turns a scope into label sets, which is all that an Istio selector can say. Alternatives and value lists become several sets;
/// what is left is written out from the facts, when that picks nobody else.
/// </summary>
internal static class MatchLabelForms
{
    /// <summary>The label sets that together pick the scope's pods; an empty set for a whole namespace; null when there are none.</summary>
    public static ImmutableArray<LabelSet>? Of(PodScope scope, ImmutableArray<Workload> workloads) =>
        scope.IsNamespace ? [LabelSet.Empty] : BySelector(scope.Selector) ?? ByFacts(scope, workloads);

    private static ImmutableArray<LabelSet>? BySelector(Selector selector)
    {
        if (SelectorAlternatives.Of(selector) is not { IsEmpty: false } alternatives)
        {
            return null;
        }

        var sets = new List<LabelSet>();
        foreach (Selector alternative in alternatives)
        {
            foreach (Selector single in WithoutLists(alternative))
            {
                if (!single.TryToMatchLabels(out LabelSet? labels, out _) || labels.Count == 0 || sets.Count == SelectorAlternatives.Limit)
                {
                    return null;
                }

                sets.Add(labels);
            }
        }

        return [.. sets.Distinct()];
    }

    // "in" with n values is n alternatives.
    private static IEnumerable<Selector> WithoutLists(Selector conjunction)
    {
        SelectorNode[] terms = conjunction.Root is AndNode and ? [.. and.Operands] : [conjunction.Root];
        IEnumerable<ImmutableArray<Selector>> all = [[]];
        foreach (SelectorNode term in terms)
        {
            Selector[] choices = term is LabelNode { Operator: LabelOperator.In } list
                ? [.. list.Values.Select(v => Selector.Label(list.Key, v))]
                : [new Selector(term)];
            all = all.SelectMany(left => choices.Select(left.Add)).Take(SelectorAlternatives.Limit + 1);
        }

        return all.Select(a => Selector.AllOf(a));
    }

    private static ImmutableArray<LabelSet>? ByFacts(PodScope scope, ImmutableArray<Workload> workloads)
    {
        LabelSet[] sets = [.. scope.Workloads.Select(w => w.Labels).Distinct()];
        bool exact = sets.Length > 0 && sets.All(s => s.Count > 0) &&
            workloads.Where(w => w.Namespace == scope.Namespace)
                .All(w => scope.Selector.Matches(w.Labels) || !sets.Any(s => s.All(l => w.Labels.TryGetValue(l.Key, out string? v) && v == l.Value)));
        return exact ? [.. sets.OrderBy(s => s.ToString(), StringComparer.Ordinal)] : null;
    }
}
