namespace LayeredPolicy.Selectors;

/// <summary>A selector with its negations pushed down to the conditions: literals joined by "all" and "any".</summary>
internal sealed class SelectorFormula
{
    private SelectorFormula(FormulaKind kind, SelectorLiteral literal, SelectorFormula[] parts)
    {
        Kind = kind;
        Literal = literal;
        Parts = parts;
    }

    public static SelectorFormula True { get; } = new(FormulaKind.All, default, []);

    public static SelectorFormula False { get; } = new(FormulaKind.Any, default, []);

    public FormulaKind Kind { get; }

    public SelectorLiteral Literal { get; }

    public SelectorFormula[] Parts { get; }

    /// <summary>Converts a tree, or its negation.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="wanted">False for the negation.</param>
    /// <param name="keys">The labels met so far, by number.</param>
    public static SelectorFormula From(SelectorNode node, bool wanted, Dictionary<string, int> keys) => node switch
    {
        LabelNode label => FromLabel(label, wanted, keys),
        NotNode negation => From(negation.Operand, !wanted, keys),
        AndNode all => Join(wanted ? FormulaKind.All : FormulaKind.Any, all.Operands.AsSpan(), wanted, keys),
        OrNode any => Join(wanted ? FormulaKind.Any : FormulaKind.All, any.Operands.AsSpan(), wanted, keys),
        _ => wanted ? True : False,
    };

    public static SelectorFormula All(params ReadOnlySpan<SelectorFormula> parts) => Join(FormulaKind.All, parts);

    public static SelectorFormula Of(SelectorLiteral literal) => new(FormulaKind.Literal, literal, []);

    private static SelectorFormula FromLabel(LabelNode label, bool wanted, Dictionary<string, int> keys)
    {
        if (label.Operator is LabelOperator.In or LabelOperator.NotIn && label.Set.IsEmpty)
        {
            return label.Operator == LabelOperator.NotIn == wanted ? True : False;
        }

        if (!keys.TryGetValue(label.Key, out int key))
        {
            key = keys.Count;
            keys.Add(label.Key, key);
        }

        bool negative = label.Operator is LabelOperator.NotEqual or LabelOperator.NotIn;
        return Of(new SelectorLiteral(label, key, wanted != negative));
    }

    private static SelectorFormula Join(FormulaKind kind, ReadOnlySpan<SelectorNode> operands, bool wanted, Dictionary<string, int> keys)
    {
        var parts = new SelectorFormula[operands.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = From(operands[i], wanted, keys);
        }

        return Join(kind, parts);
    }

    private static SelectorFormula Join(FormulaKind kind, ReadOnlySpan<SelectorFormula> parts)
    {
        var joined = new List<SelectorFormula>(parts.Length);
        foreach (SelectorFormula part in parts)
        {
            if (part.Kind == kind)
            {
                joined.AddRange(part.Parts);
            }
            else if (part.Kind != FormulaKind.Literal && part.Parts.Length == 0)
            {
                return part;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined.Count == 1 ? joined[0] : new SelectorFormula(kind, default, [.. joined]);
    }
}
