using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>A compiled layer that answers for all pairs of many ends at once, faster than by pair, with equal answers for the addresses that the ends have.</summary>
public interface IBulkLayer : ICompiledLayer
{
    /// <summary>The traffic between every ordered pair of the ends, as <see cref="ICompiledLayer.Allowed"/> gives it for plaintext.</summary>
    /// <param name="ends">The ends; no two need differ.</param>
    PairMatrix AllowedBetween(ImmutableArray<Party> ends);

    /// <summary>
    /// The pairs between which this layer lets through other traffic than the same layer did before a change of policies. The default says
    /// that it does not know.
    /// </summary>
    /// <param name="before">The layer before the change, of which this one was recompiled.</param>
    /// <returns>The changes for plaintext; null when they cannot be told without comparing all pairs.</returns>
    PairChanges? ChangesSince(ICompiledLayer before) => null;
}
