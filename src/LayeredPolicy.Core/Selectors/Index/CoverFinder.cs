namespace LayeredPolicy.Selectors;

/// <summary>
/// Finds, for a selector, the conditions with the fewest classes of which at least one must hold where it matches: of a conjunction those of its cheapest
/// part, of a disjunction those of all parts.
/// </summary>
internal readonly struct CoverFinder(IndexData data)
{
    // What a condition counts at least, so that the order is sensible while there are no endpoints yet.
    private const int PresentBias = 100;
    private const int AbsentBias = 150;
    private const int OtherBias = 190;
    private const int AlwaysBias = 200;

    private readonly IndexData _data = data;

    /// <summary>About how many classes the best cover leads to.</summary>
    public long Cost(IndexNode node)
    {
        switch (node.Kind)
        {
            case FormulaKind.Literal:
                return LeafCost(node);
            case FormulaKind.All:
                long least = _data.LiveCount + AlwaysBias;
                foreach (IndexNode part in node.Parts)
                {
                    least = Math.Min(least, Cost(part));
                }

                return least;
            default:
                long sum = 0;
                foreach (IndexNode part in node.Parts)
                {
                    sum += Cost(part);
                }

                return sum;
        }
    }

    /// <summary>Adds the conditions of the best cover to a list.</summary>
    public void Collect(IndexNode node, List<CoverTerm> terms)
    {
        switch (node.Kind)
        {
            case FormulaKind.Literal:
                CollectLeaf(node, terms);
                break;
            case FormulaKind.All when node.Parts.Length == 0:
                terms.Add(new CoverTerm(CoverKind.Always, 0, 0));
                break;
            case FormulaKind.All:
                IndexNode best = node.Parts[0];
                long least = long.MaxValue;
                foreach (IndexNode part in node.Parts)
                {
                    long cost = Cost(part);
                    (best, least) = cost < least ? (part, cost) : (best, least);
                }

                Collect(best, terms);
                break;
            default:
                foreach (IndexNode part in node.Parts)
                {
                    Collect(part, terms);
                }

                break;
        }
    }

    private static void CollectLeaf(IndexNode leaf, List<CoverTerm> terms)
    {
        switch (leaf.Operator)
        {
            case LabelOperator.Equal or LabelOperator.In when leaf.Positive:
                foreach (int label in leaf.Labels)
                {
                    terms.Add(new CoverTerm(CoverKind.Label, leaf.Column, label));
                }

                break;
            case LabelOperator.Equal or LabelOperator.In:
                terms.Add(new CoverTerm(CoverKind.Other, leaf.Column, leaf.Labels[0]));
                break;
            case LabelOperator.Exists:
                terms.Add(new CoverTerm(leaf.Positive ? CoverKind.Present : CoverKind.Absent, leaf.Column, 0));
                break;
            default:
                terms.Add(new CoverTerm(leaf.Positive ? CoverKind.Present : CoverKind.Always, leaf.Column, 0));
                break;
        }
    }

    private long LeafCost(IndexNode leaf)
    {
        long present = _data.Columns[leaf.Column].Present?.Count ?? 0;
        switch (leaf.Operator)
        {
            case LabelOperator.Equal or LabelOperator.In:
                long count = 0;
                foreach (int label in leaf.Labels)
                {
                    count += 1 + (_data.Labels[label].Classes?.Count ?? 0);
                }

                return leaf.Positive ? count : _data.LiveCount - Math.Min(_data.LiveCount, count) + OtherBias;
            case LabelOperator.Exists when !leaf.Positive:
                return _data.LiveCount - present + AbsentBias;
            case LabelOperator.Exists:
                return present + PresentBias;
            default:
                return leaf.Positive ? present + PresentBias : _data.LiveCount + AlwaysBias;
        }
    }
}
