using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>Writes label sets as Istio selectors.</summary>
internal static class Selectors
{
    /// <summary>The selector; null, which stands for the whole namespace, when there are no labels.</summary>
    public static WorkloadSelector? Of(LabelSet labels) =>
        labels.Count == 0 ? null : new WorkloadSelector { MatchLabels = labels.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal) };
}
