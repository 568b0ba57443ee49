using System.Text;

namespace LayeredPolicy.Selectors;

/// <summary>Prints trees in Calico's canonical form: double quotes where possible, sorted sets, every conjunction and disjunction in parentheses.</summary>
internal static class CanonicalText
{
    public static void Write(StringBuilder text, SelectorNode node)
    {
        switch (node)
        {
            case AllNode:
                text.Append("all()");
                break;
            case GlobalNode:
                text.Append("global()");
                break;
            case LabelNode label:
                Write(text, label);
                break;
            case NotNode negation:
                text.Append('!');
                Write(text, negation.Operand);
                break;
            case AndNode all:
                Write(text, all.Operands.AsSpan(), " && ");
                break;
            case OrNode any:
                Write(text, any.Operands.AsSpan(), " || ");
                break;
        }
    }

    private static void Write(StringBuilder text, ReadOnlySpan<SelectorNode> operands, string separator)
    {
        text.Append('(');
        for (int i = 0; i < operands.Length; i++)
        {
            text.Append(i == 0 ? "" : separator);
            Write(text, operands[i]);
        }

        text.Append(')');
    }

    private static void Write(StringBuilder text, LabelNode label)
    {
        if (label.Operator == LabelOperator.Exists)
        {
            text.Append("has(").Append(label.Key).Append(')');
            return;
        }

        text.Append(label.Key).Append(Symbol(label.Operator));
        if (label.Operator is not (LabelOperator.In or LabelOperator.NotIn))
        {
            Quote(text, label.Value);
            return;
        }

        text.Append('{');
        ReadOnlySpan<string> set = label.Set;
        for (int i = 0; i < set.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Quote(text, set[i]);
        }

        text.Append('}');
    }

    private static string Symbol(LabelOperator op) => op switch
    {
        LabelOperator.Equal => " == ",
        LabelOperator.NotEqual => " != ",
        LabelOperator.In => " in ",
        LabelOperator.NotIn => " not in ",
        LabelOperator.Contains => " contains ",
        LabelOperator.StartsWith => " starts with ",
        LabelOperator.EndsWith => " ends with ",
        LabelOperator.GreaterThan => " > ",
        LabelOperator.LessThan => " < ",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static void Quote(StringBuilder text, string value)
    {
        char quote = value.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
        text.Append(quote).Append(value).Append(quote);
    }
}
