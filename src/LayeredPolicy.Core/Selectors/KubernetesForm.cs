using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>Turns a tree into the requirements of a Kubernetes selector, all of which must hold, or says why that cannot be done.</summary>
internal static class KubernetesForm
{
    /// <summary>The object, or null and the reason.</summary>
    public static KubernetesLabelSelector? Convert(SelectorNode root, out string? problem)
    {
        KubernetesLabelSelector? selector = ConvertAsWritten(root, out problem);

        // Alternatives between values of one label are one set.
        return selector ?? ConvertAsWritten(SelectorMerger.Merge(root), out _);
    }

    /// <summary>The labels of Istio's <c>matchLabels</c>, or null and the reason.</summary>
    public static LabelSet? ConvertToMatchLabels(SelectorNode root, out string? problem)
    {
        if (Convert(root, out problem) is not { } selector)
        {
            return null;
        }

        if (selector.MatchExpressions is [{ } first, ..])
        {
            problem = $"matchLabels can only ask for one value of a label, not '{first.Key} {first.Operator}'";
            return null;
        }

        if (selector.MatchLabels.Any(l => l.Value.Length == 0 && l.Key.Length == 0))
        {
            problem = "matchLabels needs a key";
            return null;
        }

        return selector.MatchLabels;
    }

    private static KubernetesLabelSelector? ConvertAsWritten(SelectorNode root, out string? problem)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var expressions = ImmutableArray.CreateBuilder<LabelRequirement>();
        problem = Collect(root, negated: false, labels, expressions);
        return problem is null ? new KubernetesLabelSelector { MatchLabels = new LabelSet(labels), MatchExpressions = expressions.ToImmutable() } : null;
    }

    private static string? Collect(
        SelectorNode node, bool negated, SortedDictionary<string, string> labels, ImmutableArray<LabelRequirement>.Builder expressions)
    {
        switch (node)
        {
            case AllNode or GlobalNode:
                return negated ? "it matches nothing, which a Kubernetes selector cannot say without a label" : null;
            case NotNode negation:
                return Collect(negation.Operand, !negated, labels, expressions);
            case AndNode all when !negated:
                return CollectEach(all.Operands, negated, labels, expressions);
            case OrNode any when negated:
                return CollectEach(any.Operands, negated, labels, expressions);
            case LabelNode label:
                return Add(label, negated, labels, expressions);
            default:
                string part = (negated ? new NotNode(node) : node).ToString();
                return $"'{part}' is an alternative; all requirements of a Kubernetes selector must hold at once";
        }
    }

    private static string? CollectEach(
        ImmutableArray<SelectorNode> operands, bool negated, SortedDictionary<string, string> labels, ImmutableArray<LabelRequirement>.Builder expressions)
    {
        foreach (SelectorNode operand in operands)
        {
            if (Collect(operand, negated, labels, expressions) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Add(
        LabelNode label, bool negated, SortedDictionary<string, string> labels, ImmutableArray<LabelRequirement>.Builder expressions)
    {
        if (!KubernetesRequirements.CheckKey(label.Key, out string? problem))
        {
            return problem;
        }

        foreach (string value in label.Values)
        {
            if (label.Operator <= LabelOperator.NotIn && !KubernetesRequirements.CheckValue(value, out problem))
            {
                return problem;
            }
        }

        bool positive = (label.Operator is LabelOperator.Equal or LabelOperator.In) != negated;
        switch (label.Operator)
        {
            case LabelOperator.Exists:
                expressions.Add(new LabelRequirement(label.Key, negated ? "DoesNotExist" : "Exists", []));
                return null;
            case LabelOperator.Equal or LabelOperator.NotEqual when positive && (!labels.TryGetValue(label.Key, out string? known) || known == label.Value):
                labels[label.Key] = label.Value;
                return null;
            case LabelOperator.Equal or LabelOperator.NotEqual:
            case LabelOperator.In or LabelOperator.NotIn when label.Set.Length > 0:
                expressions.Add(new LabelRequirement(label.Key, positive ? "In" : "NotIn", label.Values));
                return null;
            case LabelOperator.In or LabelOperator.NotIn:
                // No value is in the empty set: the positive form matches nothing, the negative everything.
                if (positive)
                {
                    expressions.Add(new LabelRequirement(label.Key, "Exists", []));
                    expressions.Add(new LabelRequirement(label.Key, "DoesNotExist", []));
                }

                return null;
            default:
                return $"'{label}' looks at a part or the size of the value; a Kubernetes selector object compares whole values only";
        }
    }
}
