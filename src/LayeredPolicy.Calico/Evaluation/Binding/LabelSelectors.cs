using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Converts the label selectors of Kubernetes policies: labels in key order, then the expressions as written.</summary>
internal static class LabelSelectors
{
    private static readonly Selector s_isPod = Selector.Label(CalicoLabels.Orchestrator, CalicoLabels.Kubernetes);

    /// <summary>The selector over pods; absent and empty select every pod, and nothing that is not a pod.</summary>
    public static Selector OfPods(LabelSelector? selector) => Selector.AllOf([s_isPod, .. Terms(selector)]);

    /// <summary>The selector over namespaces; null when absent, every namespace when empty.</summary>
    public static Selector? OfNamespaces(LabelSelector? selector) => selector is null ? null : Selector.AllOf(Terms(selector));

    private static IEnumerable<Selector> Terms(LabelSelector? selector)
    {
        foreach ((string key, string value) in (selector?.MatchLabels ?? new Dictionary<string, string>()).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            yield return Selector.Label(key, value);
        }

        foreach (LabelSelectorRequirement? requirement in selector?.MatchExpressions ?? [])
        {
            string key = requirement?.Key ?? "";
            string[] values = [.. (requirement?.Values ?? []).Where(v => v is not null)];
            switch (requirement?.Operator)
            {
                case "In": yield return Selector.LabelIn(key, values); break;
                case "NotIn": yield return new Selector(new LabelNode(key, LabelOperator.NotIn, values)); break;
                case "Exists": yield return Selector.Has(key); break;
                case "DoesNotExist": yield return Selector.Has(key).Not(); break;
                default: break; // The converter adds nothing for an operator it does not know; Kubernetes itself refuses it.
            }
        }
    }
}
