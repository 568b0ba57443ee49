namespace LayeredPolicy.Selectors;

/// <summary>Says why a tree cannot be written in the Calico syntax.</summary>
internal static class CalicoForm
{
    /// <summary>The first reason, or null when the tree can be written.</summary>
    public static string? Problem(SelectorNode node) => node switch
    {
        NotNode negation => Problem(negation.Operand),
        AndNode all => all.Operands.Select(Problem).FirstOrDefault(p => p is not null),
        OrNode any => any.Operands.Select(Problem).FirstOrDefault(p => p is not null),
        LabelNode label => Problem(label),
        _ => null,
    };

    private static string? Problem(LabelNode label)
    {
        if (label.Operator is LabelOperator.GreaterThan or LabelOperator.LessThan)
        {
            return $"'{label}' compares numbers; Calico selectors compare texts only";
        }

        if (!CalicoLabel.IsName(label.Key))
        {
            return $"'{label.Key}' cannot be a label in a Calico selector: only 1 to {SelectorLimits.MaxLabelLength} letters, digits, '-', '_', '.' and '/' can";
        }

        foreach (string value in label.Values)
        {
            if (value.Contains('"', StringComparison.Ordinal) && value.Contains('\'', StringComparison.Ordinal))
            {
                return $"the value <{value}> of label '{label.Key}' holds both kinds of quotes; a Calico selector can write only one of them";
            }
        }

        return null;
    }
}
