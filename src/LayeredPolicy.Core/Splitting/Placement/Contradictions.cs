using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Finds allow clauses whose pods another clause allows nothing.</summary>
internal static class Contradictions
{
    public static void Report(PlacementContext context, ImmutableArray<ClauseDraft> drafts)
    {
        foreach (AllowNothingClause nothing in drafts.Select(d => d.Clause).OfType<AllowNothingClause>())
        {
            Isolation[] closed = [.. context.Closed.Where(c => c.Clause == nothing.Id)];
            foreach (ClauseDraft draft in drafts.Where(d => d.Clause is AllowClause))
            {
                if (draft.Network.Exists(a => closed.Any(c => (c.Direction & a.Direction) != 0 && PlacementContext.Overlap(c.At, a.At))))
                {
                    context.Log.Report(
                        CoreDiagnostics.SplitContradiction, draft.Clause.Location,
                        $"clause '{draft.Clause.Id}' opens what clause '{nothing.Id}' allows nothing of; '{nothing.Id}' wins where the target can refuse");
                }
            }
        }
    }
}
