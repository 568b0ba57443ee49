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
    /// makes void (LP1704, LP1705).
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
        return [.. RedundantPolicies.Find(world)];
    }

    /// <summary>The world with a change applied, and the exact difference in flows. The world itself does not change.</summary>
    /// <remarks>The facts are read from the changed objects again.</remarks>
    public static WorldEdit With(this PolicyWorld world, WorldChange change)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(change);
        Dictionary<ResourceId, ManifestDocument> put = [];
        foreach (ManifestDocument document in change.Put.Documents)
        {
            put[document.Id] = document;
        }

        var removed = change.Remove.ToHashSet();
        IEnumerable<ManifestDocument> kept = world.Manifests.Documents.Where(d => !removed.Contains(d.Id)).Select(d => put.Remove(d.Id, out ManifestDocument? newer) ? newer : d);
        ImmutableArray<ManifestDocument> documents = [.. kept.ToArray(), .. change.Put.Documents.Where(d => put.TryGetValue(d.Id, out ManifestDocument? last) && ReferenceEquals(last, d))];
        return new(world, PolicyWorld.Create(Manifests.Of(documents, [.. world.Manifests.Diagnostics, .. change.Put.Diagnostics]), [.. world.PolicyLayers]));
    }

    /// <summary>
    /// What workloads that are not in the input could do: the map of the world with a pod without labels added to every namespace
    /// (<c>NAMESPACE/unknown-pod</c>) and in a namespace of its own (<c>unknown-namespace/unknown-pod</c>).
    /// </summary>
    /// <remarks>A pod with labels that some policy selects may do more; a policy that relies on labels alone trusts whoever may set them.</remarks>
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
    public static bool Contains(this PolicyWorld world, PolicyWorld other) => SemanticDiff.Between(world, other).Opened.IsEmpty;

    /// <summary>Whether both worlds let exactly the same flows through.</summary>
    public static bool IsEquivalentTo(this PolicyWorld world, PolicyWorld other) => SemanticDiff.Between(world, other).IsEmpty;

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
