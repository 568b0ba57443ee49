using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>A world after a change, and what the change opened and closed.</summary>
public sealed class WorldEdit
{
    private readonly Lazy<SemanticDiff> _diff;

    internal WorldEdit(PolicyWorld before, PolicyWorld after)
    {
        After = after;
        _diff = new(() => DeltaPairs.Between(before, after) is { } pairs ? new(before, after, pairs) : SemanticDiff.Between(before, after));
    }

    /// <summary>The world after the change. The world before it is untouched and may be asked further.</summary>
    public PolicyWorld After { get; }

    /// <summary>The exact difference in flows; computed when first asked for.</summary>
    public SemanticDiff Diff => _diff.Value;
}
