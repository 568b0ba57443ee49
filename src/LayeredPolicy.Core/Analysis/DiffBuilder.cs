using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Compares two connectivity maps pair by pair of the classes that both have in common.</summary>
internal sealed class DiffBuilder(PolicyWorld before, PolicyWorld after)
{
    private static readonly LayerKind[] s_layers = [LayerKind.Network, LayerKind.Mesh];

    /// <summary>Maps whose classes <see cref="Concerns"/> must be able to tell apart.</summary>
    public ImmutableArray<ConnectivityMap> Others { get; init; } = [];

    /// <summary>Which pairs are compared, given also both maps; all when it is null.</summary>
    public Func<(EndpointClass From, EndpointClass To, ConnectivityMap Then, ConnectivityMap Now), bool>? Concerns { get; init; }

    public SemanticDiff Build()
    {
        ConnectivityMap then = before.Map(), now = after.Map();
        ImmutableArray<JointClass> classes = JointClass.Of(then, now, Others);
        var opened = ImmutableArray.CreateBuilder<FlowChange>();
        var closed = ImmutableArray.CreateBuilder<FlowChange>();
        foreach (JointClass from in classes)
        {
            foreach (JointClass to in classes)
            {
                if (!ConnectivityMap.HasMeaning(from.Ends, to.Ends))
                {
                    continue;
                }

                TrafficBounds old = Cell(then, from.Before, to.Before), current = Cell(now, from.After, to.After);
                if (!old.Equals(current) && Concerns?.Invoke((from.Ends, to.Ends, then, now)) != false)
                {
                    Add(opened, FlowChangeKind.Opened, from, to, old, current, then, now);
                    Add(closed, FlowChangeKind.Closed, from, to, current, old, then, now);
                }
            }
        }

        return new(opened.ToImmutable(), closed.ToImmutable());
    }

    /// <summary>Whether two maps of the same workloads let the same flows through; stops at the first difference.</summary>
    public static bool IsSame(ConnectivityMap then, ConnectivityMap now)
    {
        ImmutableArray<JointClass> classes = JointClass.Of(then, now);
        return classes.All(from => classes.All(to =>
            !ConnectivityMap.HasMeaning(from.Ends, to.Ends) || Cell(then, from.Before, to.Before).Equals(Cell(now, from.After, to.After))));
    }

    private static TrafficBounds Cell(ConnectivityMap map, EndpointClass? from, EndpointClass? to, LayerKind? layer = null) =>
        from is null || to is null ? TrafficBounds.None : layer is { } l ? map.AllowedBy(l, from, to) : map.Allowed(from, to);

    /// <summary>The traffic that stands better in the second set than in the first: certain rather than not, or possible rather than not.</summary>
    private static TrafficSet Gain(TrafficBounds from, TrafficBounds to) => (to.Certain - from.Certain) | (to.Possible - from.Possible);

    private void Add(
        ImmutableArray<FlowChange>.Builder changes, FlowChangeKind kind, JointClass from, JointClass to, TrafficBounds lower, TrafficBounds higher,
        ConnectivityMap then, ConnectivityMap now)
    {
        TrafficSet traffic = Gain(lower, higher);
        if (traffic.IsEmpty)
        {
            return;
        }

        bool added = from.Before is null || from.After is null || to.Before is null || to.After is null;
        TrafficExample witness = traffic.Witness()!;
        changes.Add(new()
        {
            Kind = kind,
            From = from.Ends,
            To = to.Ends,
            Traffic = traffic,
            IsCertain = (higher.Certain - lower.Possible).Contains(traffic),
            Layers = added ? [] :
            [
                .. s_layers.Where(layer =>
                {
                    TrafficBounds old = Cell(then, from.Before, to.Before, layer), current = Cell(now, from.After, to.After, layer);
                    return traffic.Overlaps(kind == FlowChangeKind.Opened ? Gain(old, current) : Gain(current, old));
                }),
            ],
            OfNewOrRemovedWorkload = added,
            Witness = Witnesses.FlowOf(from.Ends, to.Ends, witness),
            Before = Explain(before, from.Before, to.Before, from.Ends, to.Ends, witness),
            After = Explain(after, from.After, to.After, from.Ends, to.Ends, witness),
        });
    }

    private static ImmutableArray<EnforcementStep> Explain(
        PolicyWorld world, EndpointClass? from, EndpointClass? to, EndpointClass source, EndpointClass destination, TrafficExample witness) =>
        from is null || to is null ? [] : Witnesses.Explain(
            world, Witnesses.PartyOf(world.Facts, source), Witnesses.PartyOf(world.Facts, destination), Witnesses.With(source, destination, witness));
}
