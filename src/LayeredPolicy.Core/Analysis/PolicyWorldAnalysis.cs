using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>Asks a <see cref="PolicyWorld"/> about all its flows at once.</summary>
public static class PolicyWorldAnalysis
{
    /// <summary>Who can reach whom with what, through each layer and through both.</summary>
    public static ConnectivityMap Map(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return MapBuilder.Build(world);
    }

    /// <summary>
    /// What the flows themselves say is wrong: workloads that a layer leaves open (LP1701 to LP1703) and rules of one layer that the other
    /// makes void (LP1704, LP1705), and Ingresses and Routes whose backends nobody reaches (LP1709, LP1710).
    /// </summary>
    public static ImmutableArray<Diagnostic> Findings(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. new WorldFindings(world).Find()];
    }

    /// <summary>The policies whose removal changes no flow (LP1706). Takes a compilation and a map for each policy.</summary>
    public static ImmutableArray<Diagnostic> FindRedundantPolicies(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. new RedundantPolicies(world).Policies()];
    }

    /// <summary>
    /// The rules whose removal changes no flow (LP1708), in policies that are not redundant as a whole: other rules together decide their
    /// traffic in the same way, or they name nobody. Takes a compilation and a map for each policy and each rule.
    /// </summary>
    public static ImmutableArray<Diagnostic> FindRedundantRules(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. new RedundantPolicies(world).Rules()];
    }

    /// <summary>The world with a change applied, and the exact difference in flows. The world itself does not change.</summary>
    /// <remarks>Facts that were read from the objects are read from the changed objects again; facts that were given beside them stay.</remarks>
    public static WorldEdit With(this PolicyWorld world, WorldChange change)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(change);
        Manifests changed = Changed(world.Manifests, change);
        bool sameFacts = world.FactsAreApart || !change.Put.Documents.Select(static d => d.Id).Concat(change.Remove).Any(ClusterFacts.DependOn);
        return new(world, world.With(changed, sameFacts ? world.Facts : ClusterFacts.From(changed)));
    }

    /// <summary>
    /// What workloads that are not in the input could do: the map of the world with a pod without labels added to every namespace
    /// (<c>NAMESPACE/unknown-pod</c>) and in a namespace of its own (<c>unknown-namespace/unknown-pod</c>), and one for each kind of peer that
    /// a rule names and that no workload of the input is (<c>NAMESPACE/unknown-pod[app=web]</c>, <c>unknown-namespace[team=red]/unknown-pod</c>).
    /// </summary>
    /// <remarks>
    /// A policy that relies on labels alone trusts whoever may set them. At most 256 named peers are added. A pod with labels that satisfy
    /// two rules at once may do what both allow.
    /// </remarks>
    public static ConnectivityMap Exposure(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return ExposureWorld.Of(world).Map();
    }

    /// <summary>Whether all the traffic certainly passes both layers from each of the first ends to each of the second.</summary>
    /// <param name="world">The world.</param>
    /// <param name="from">Chooses the sources.</param>
    /// <param name="to">Chooses the destinations. A workload's traffic to itself is not asked about.</param>
    /// <param name="traffic">The traffic.</param>
    public static bool Permits(this PolicyWorld world, Func<Workload, bool> from, Func<Workload, bool> to, TrafficSet traffic) =>
        Pairs(world, from, to).All(pair => pair.Certain.Contains(traffic));

    /// <summary>Whether none of the traffic can pass both layers from any of the first ends to any of the second.</summary>
    /// <param name="world">The world.</param>
    /// <param name="from">Chooses the sources.</param>
    /// <param name="to">Chooses the destinations. A workload's traffic to itself is not asked about.</param>
    /// <param name="traffic">The traffic.</param>
    public static bool Forbids(this PolicyWorld world, Func<Workload, bool> from, Func<Workload, bool> to, TrafficSet traffic) =>
        Pairs(world, from, to).All(pair => !pair.Possible.Overlaps(traffic));

    /// <summary>Whether this world lets through everything that the other one does, between the workloads and addresses of both.</summary>
    /// <remarks>Where the facts do not say how workloads take part in the mesh, it does so however they do.</remarks>
    public static bool Contains(this PolicyWorld world, PolicyWorld other)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(other);
        return MeshAssumptions.Of(world, other).All(static p => SemanticDiff.Between(p.First, p.Second).Opened.IsEmpty);
    }

    /// <summary>Whether both worlds let exactly the same flows through.</summary>
    /// <remarks>Where the facts do not say how workloads take part in the mesh, they do so however they do.</remarks>
    public static bool IsEquivalentTo(this PolicyWorld world, PolicyWorld other)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(other);
        return MeshAssumptions.Of(world, other).All(static p => SemanticDiff.Between(p.First, p.Second).IsEmpty);
    }

    /// <summary>Whether two sets of policies interfere: whether <see cref="InterferenceOf"/> finds anything.</summary>
    /// <param name="world">The cluster, with the policies that are in force whichever set is.</param>
    /// <param name="first">The policies whose effect is at stake.</param>
    /// <param name="second">The policies that are added.</param>
    public static bool Interferes(this PolicyWorld world, Manifests first, Manifests second) => !InterferenceOf(world, first, second).IsEmpty;

    /// <summary>
    /// How a second set of policies changes what a first one allows. For each ordered pair of ends, the world with both sets is compared
    /// with the world with the first set alone, and a difference counts when the first set governs the pair: when adding it changes what
    /// passes between the two ends, either in the world as it is or in the world with the second set. That the second set governs the
    /// pair is shown by the difference itself.
    /// </summary>
    /// <param name="world">The cluster, with the policies that are in force whichever set is.</param>
    /// <param name="first">The policies whose effect is at stake.</param>
    /// <param name="second">The policies that are added. One with the identity of a policy of the first set replaces it.</param>
    /// <returns>
    /// What the second set opens and closes, exactly, with a witness for each pair of classes and the rules that decide it; empty when the
    /// sets do not interfere. Not symmetric: the opposite order asks what the first set does to the second.
    /// </returns>
    /// <remarks>
    /// Two allowing policies of one workload interfere, for their permissions add up. A first set that allows only what would pass anyway
    /// governs nothing: nothing can tell its presence from its absence. The workloads, namespaces and services are those of the world;
    /// the sets add none.
    /// </remarks>
    public static SemanticDiff InterferenceOf(this PolicyWorld world, Manifests first, Manifests second)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        PolicyWorld with = Plus(world, first);
        ConnectivityMap none = world.Map(), alone = Plus(world, second).Map();
        return new DiffBuilder(with, Plus(with, second))
        {
            Others = [none, alone],
            Concerns = pair => !Of(none, pair.From, pair.To).Equals(Of(pair.Then, pair.From, pair.To)) ||
                !Of(alone, pair.From, pair.To).Equals(Of(pair.Now, pair.From, pair.To)),
        }.Build();

        static TrafficBounds Of(ConnectivityMap map, EndpointClass from, EndpointClass to) => map.Allowed(ClassIn(map, from), ClassIn(map, to));

        static EndpointClass ClassIn(ConnectivityMap map, EndpointClass ends) =>
            (ends.IsIngressController ? map.IngressController : ends.Node is { } node ? map.ClassOfNode(node) : ends.IsOutside ? map.ClassOf(ends.Addresses!.Ranges[0].First) : map.ClassNamed(ends.Workloads[0].ToString()))!;
    }

    // Policies do not change the facts, and these may come from elsewhere than the objects.
    private static PolicyWorld Plus(PolicyWorld world, Manifests policies) =>
        world.With(Changed(world.Manifests, new WorldChange { Put = policies }), world.Facts);

    private static Manifests Changed(Manifests manifests, WorldChange change)
    {
        Dictionary<ResourceId, ManifestDocument> put = [];
        foreach (ManifestDocument document in change.Put.Documents)
        {
            put[document.Id] = document;
        }

        return manifests.With(put, change.Remove.ToHashSet(), change.Put.Diagnostics);
    }

    private static IEnumerable<TrafficBounds> Pairs(PolicyWorld world, Func<Workload, bool> from, Func<Workload, bool> to)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ConnectivityMap map = world.Map();
        EndpointClass[] destinations = [.. map.Classes.Where(c => c.Workloads.Any(to))];
        return map.Classes.Where(c => c.Workloads.Any(from)).SelectMany(source => destinations
            .Where(destination => source.Workloads.Where(from).Any(s => destination.Workloads.Where(to).Any(d => !ReferenceEquals(s, d))))
            .Select(destination => map.Allowed(source, destination)));
    }
}
