using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>What every placer needs: the intent, the facts, the target, and the means to resolve and report.</summary>
internal sealed class PlacementContext
{
    public PlacementContext(IntentSet set, ClusterFacts facts, TargetProfile profile)
    {
        (Set, Facts, Profile) = (set, facts, profile);
        Subjects = new SubjectResolver(set, facts, profile, Log);
        Ports = new PortResolver(facts, Log);
    }

    public IntentSet Set { get; }

    public ClusterFacts Facts { get; }

    public TargetProfile Profile { get; }

    public SplitLog Log { get; } = new();

    public SubjectResolver Subjects { get; }

    public PortResolver Ports { get; }

    /// <summary>Which pods the set closes, and which way. Filled before the allow clauses are placed.</summary>
    public List<Isolation> Closed { get; } = [];

    public bool HasMesh => Profile.Mesh != MeshTarget.None;

    /// <summary>Whether the set closes this direction for any of the pods.</summary>
    public bool IsClosed(PodScope scope, Directions direction) =>
        Closed.Exists(c => (c.Direction & direction) != 0 && Overlap(c.At, scope));

    /// <summary>Whether two scopes share pods, as far as the facts show.</summary>
    public static bool Overlap(PodScope a, PodScope b) =>
        a.Namespace == b.Namespace &&
        (a.IsNamespace || b.IsNamespace || a.Key == b.Key || b.Workloads.Any(w => a.Selector.Matches(w.Labels)));
}
