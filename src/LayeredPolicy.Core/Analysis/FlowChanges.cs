using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Tells of changed pairs what was opened and closed, with a witness and the rules that decide it.</summary>
internal sealed class FlowChanges(PolicyWorld before, PolicyWorld after)
{
    private static readonly LayerKind[] s_layers = [LayerKind.Network, LayerKind.Mesh];

    /// <summary>What was opened, or closed, between the pairs.</summary>
    public ImmutableArray<FlowChange> Of(FlowChangeKind kind, IReadOnlyList<PairChange> pairs) => [.. pairs.Select(p => Of(kind, p)).OfType<FlowChange>()];

    /// <summary>The traffic that stands better in the second set than in the first: certain rather than not, or possible rather than not.</summary>
    private static TrafficSet Gain(TrafficBounds from, TrafficBounds to) => (to.Certain - from.Certain) | (to.Possible - from.Possible);

    private FlowChange? Of(FlowChangeKind kind, PairChange pair)
    {
        bool isOpened = kind == FlowChangeKind.Opened;
        (TrafficBounds lower, TrafficBounds higher) = isOpened ? (pair.Before, pair.After) : (pair.After, pair.Before);
        TrafficSet traffic = Gain(lower, higher);
        if (traffic.IsEmpty)
        {
            return null;
        }

        (bool existed, bool exists) = pair.Exists;
        TrafficExample witness = traffic.Witness()!;
        return new()
        {
            Kind = kind,
            From = pair.From,
            To = pair.To,
            Traffic = traffic,
            IsCertain = (higher.Certain - lower.Possible).Contains(traffic),
            Layers = !existed || !exists ? [] :
            [
                .. s_layers.Where(layer =>
                {
                    (TrafficBounds old, TrafficBounds current) = pair.Of(layer);
                    return traffic.Overlaps(isOpened ? Gain(old, current) : Gain(current, old));
                }),
            ],
            OfNewOrRemovedWorkload = !existed || !exists,
            Witness = Witnesses.FlowOf(pair.From, pair.To, witness),
            Before = existed ? Explain(before, pair, witness) : [],
            After = exists ? Explain(after, pair, witness) : [],
        };
    }

    private static ImmutableArray<EnforcementStep> Explain(PolicyWorld world, PairChange pair, TrafficExample witness) => Witnesses.Explain(
        world, Witnesses.PartyOf(world.Facts, pair.From), Witnesses.PartyOf(world.Facts, pair.To), Witnesses.With(pair.From, pair.To, witness));
}
