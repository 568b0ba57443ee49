namespace LayeredPolicy.Selectors;

/// <summary>
/// Decides whether a formula can be satisfied. It assumes one part of each alternative after another, keeps of every label what has been assumed,
/// and gives a branch up as soon as one label cannot be that way; alternatives that have only one part left are taken at once.
/// </summary>
internal sealed class SelectorSolver(int keys, int maxSteps)
{
    private const int MaxBranches = 400;

    private readonly int _keys = keys;
    private int _steps;
    private bool _uncertain;
    private LiteralList?[]? _solution;

    private enum Standing
    {
        Open,
        Holds,
        Fails,
    }

    /// <summary>Whether the bound on steps was passed or a label could not be decided, so that "no" is not sure.</summary>
    public bool Uncertain => _uncertain;

    /// <summary>The values that satisfy the formula, by label number; null where the label may be absent. Only after a "yes".</summary>
    public string?[] Values
    {
        get
        {
            var values = new string?[_keys];
            for (int i = 0; i < _keys; i++)
            {
                LabelTheory.Find(_solution![i], out values[i]);
            }

            return values;
        }
    }

    /// <summary>Looks for a solution. A "no" counts only when the solver is not <see cref="Uncertain"/>.</summary>
    public bool Solve(SelectorFormula formula) => Solve([formula], [], new LiteralList?[_keys], 0);

    private bool Solve(List<SelectorFormula> assumptions, List<SelectorFormula> alternatives, LiteralList?[] labels, int branches)
    {
        foreach (SelectorFormula assumption in assumptions)
        {
            if (!Assume(assumption, alternatives, labels))
            {
                return false;
            }
        }

        if (!Propagate(alternatives, labels))
        {
            return false;
        }

        if (_steps > maxSteps || branches > MaxBranches)
        {
            _uncertain = true;
            return false;
        }

        return alternatives.Count == 0 ? Accept(labels) : Branch(alternatives, labels, branches);
    }

    private bool Accept(LiteralList?[] labels)
    {
        foreach (LiteralList? label in labels)
        {
            if (LabelTheory.Find(label, out _) is null)
            {
                _uncertain = true;
                return false;
            }
        }

        _solution = labels;
        return true;
    }

    private bool Branch(List<SelectorFormula> alternatives, LiteralList?[] labels, int branches)
    {
        int chosen = 0;
        for (int i = 1; i < alternatives.Count; i++)
        {
            if (alternatives[i].Parts.Length < alternatives[chosen].Parts.Length)
            {
                chosen = i;
            }
        }

        SelectorFormula[] parts = alternatives[chosen].Parts;
        alternatives.RemoveAt(chosen);
        var excluded = new List<SelectorFormula>();
        foreach (SelectorFormula part in parts)
        {
            if (Solve([.. excluded, part], [.. alternatives], [.. labels], branches + 1))
            {
                return true;
            }

            if (_steps > maxSteps)
            {
                _uncertain = true;
                return false;
            }

            // What has been shown impossible need not be tried again under the next part.
            if (part.Kind == FormulaKind.Literal)
            {
                excluded.Add(SelectorFormula.Of(part.Literal.Opposite));
            }
        }

        return false;
    }

    private bool Assume(SelectorFormula formula, List<SelectorFormula> alternatives, LiteralList?[] labels)
    {
        switch (formula.Kind)
        {
            case FormulaKind.Literal:
                ref LiteralList? label = ref labels[formula.Literal.Key];
                label = new LiteralList(formula.Literal, label);
                return Possible(label);
            case FormulaKind.All:
                foreach (SelectorFormula part in formula.Parts)
                {
                    if (!Assume(part, alternatives, labels))
                    {
                        return false;
                    }
                }

                return true;
            default:
                alternatives.Add(formula);
                return formula.Parts.Length > 0;
        }
    }

    // Drops alternatives that hold already and parts that cannot hold; takes what is left alone.
    private bool Propagate(List<SelectorFormula> alternatives, LiteralList?[] labels)
    {
        bool again = true;
        while (again && _steps <= maxSteps)
        {
            again = false;
            for (int i = alternatives.Count - 1; i >= 0; i--)
            {
                SelectorFormula? only = null;
                int open = 0;
                bool holds = false;
                foreach (SelectorFormula part in alternatives[i].Parts)
                {
                    Standing standing = Judge(part, labels);
                    holds |= standing == Standing.Holds;
                    if (standing == Standing.Open)
                    {
                        open++;
                        only = part;
                    }

                    if (holds)
                    {
                        break;
                    }
                }

                if (!holds && open > 1)
                {
                    continue;
                }

                alternatives.RemoveAt(i);
                if (holds)
                {
                    continue;
                }

                if (only is null || !Assume(only, alternatives, labels))
                {
                    return false;
                }

                again = true;
                i = Math.Min(i, alternatives.Count);
            }
        }

        return true;
    }

    private Standing Judge(SelectorFormula formula, LiteralList?[] labels)
    {
        if (formula.Kind == FormulaKind.Literal)
        {
            LiteralList? label = labels[formula.Literal.Key];
            if (!Possible(new LiteralList(formula.Literal, label)))
            {
                return Standing.Fails;
            }

            return label is not null && !Possible(new LiteralList(formula.Literal.Opposite, label)) ? Standing.Holds : Standing.Open;
        }

        Standing decisive = formula.Kind == FormulaKind.All ? Standing.Fails : Standing.Holds;
        Standing result = formula.Kind == FormulaKind.All ? Standing.Holds : Standing.Fails;
        foreach (SelectorFormula part in formula.Parts)
        {
            Standing standing = Judge(part, labels);
            if (standing == decisive)
            {
                return decisive;
            }

            if (standing == Standing.Open)
            {
                result = Standing.Open;
            }
        }

        return result;
    }

    private bool Possible(LiteralList label)
    {
        _steps += label.Weight;
        return LabelTheory.Find(label, out _) != false;
    }
}
