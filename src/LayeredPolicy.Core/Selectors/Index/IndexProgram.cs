namespace LayeredPolicy.Selectors;

/// <summary>A selector compiled for the rows of an index.</summary>
internal sealed class IndexProgram
{
    public IndexProgram(IndexNode root)
    {
        Root = root;
        Code = new IndexInstruction[Leaves(root)];
        int next = Code.Length;
        Entry = Emit(root, SelectorProgram.True, SelectorProgram.False, ref next);
    }

    /// <summary>The tree.</summary>
    public IndexNode Root { get; }

    /// <summary>The jump code.</summary>
    public IndexInstruction[] Code { get; }

    /// <summary>Where it begins, or the answer when it is constant.</summary>
    public int Entry { get; }

    /// <summary>What the selector is filed under in the index.</summary>
    public CoverTerm[] Filed { get; set; } = [];

    /// <summary>Whether a row satisfies the selector.</summary>
    public bool Matches(int[] row, int dense, CowArray<LabelRecord> labels)
    {
        int step = Entry;
        while (step >= 0)
        {
            ref readonly IndexInstruction instruction = ref Code[step];
            int label = ClassRows.Label(row, instruction.Column, dense);
            bool holds = instruction.Operator switch
            {
                LabelOperator.Equal => label == instruction.Label,
                LabelOperator.Exists => label != 0,
                LabelOperator.In => label != 0 && Array.IndexOf(instruction.Leaf.Labels, label) >= 0,
                _ => label != 0 && instruction.Leaf.Text!.Test(labels[label].Value),
            };
            step = holds ? instruction.WhenTrue : instruction.WhenFalse;
        }

        return step == SelectorProgram.True;
    }

    private static int Leaves(IndexNode node)
    {
        if (node.Kind == FormulaKind.Literal)
        {
            return 1;
        }

        int leaves = 0;
        foreach (IndexNode part in node.Parts)
        {
            leaves += Leaves(part);
        }

        return leaves;
    }

    private int Emit(IndexNode node, int whenTrue, int whenFalse, ref int next)
    {
        switch (node.Kind)
        {
            case FormulaKind.Literal:
                Code[--next] = new IndexInstruction(node, whenTrue, whenFalse);
                return next;
            case FormulaKind.All:
                for (int i = node.Parts.Length - 1; i >= 0; i--)
                {
                    whenTrue = Emit(node.Parts[i], whenTrue, whenFalse, ref next);
                }

                return whenTrue;
            default:
                for (int i = node.Parts.Length - 1; i >= 0; i--)
                {
                    whenFalse = Emit(node.Parts[i], whenTrue, whenFalse, ref next);
                }

                return whenFalse;
        }
    }
}
