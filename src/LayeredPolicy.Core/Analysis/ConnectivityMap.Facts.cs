using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

public sealed partial class ConnectivityMap
{
    // Facts repeat from edge to edge; these many edges name nearly all of them.
    private const int MaxExplained = 256;

    /// <summary>
    /// The facts whose absence leaves edges undecided, in the words of the enforcement points that miss them, each once; empty when every
    /// edge is exact. One flow of each undecided edge is asked about, of the first 256.
    /// </summary>
    public ImmutableArray<string> MissingFacts()
    {
        var facts = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConnectivityEdge edge in Edges.Where(static e => !e.Traffic.IsExact).Take(MaxExplained))
        {
            TrafficExample example = edge.Traffic.Undecided.Witness()!;
            ImmutableArray<EnforcementStep> steps = Witnesses.Explain(
                World, edge.From.Representative, edge.To.Representative, Witnesses.With(edge.From, edge.To, example));
            foreach (string fact in steps.SelectMany(static s => s.MissingFacts).Where(seen.Add))
            {
                facts.Add(fact);
            }
        }

        return facts.ToImmutable();
    }
}
