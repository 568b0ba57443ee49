namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>
/// Everything that judges the traffic of an endpoint in one direction, in the order asked: tiers with their policies, then profiles.
/// Endpoints to which the same policies and profiles apply share one list.
/// </summary>
internal sealed class PolicyList(Direction direction, TierSlice[] tiers, CompiledProfile[] profiles)
{
    /// <summary>The direction, seen from the endpoint.</summary>
    public Direction Direction { get; } = direction;

    /// <summary>The tiers that have a policy for the endpoint. The array is shared and must not be changed.</summary>
    public TierSlice[] Tiers { get; } = tiers;

    /// <summary>The endpoint's profiles. The array is shared and must not be changed.</summary>
    public CompiledProfile[] Profiles { get; } = profiles;

    /// <summary>Whether a preview is among the policies.</summary>
    public bool HasStaged { get; } = tiers.Any(t => t.Policies.Any(p => p.IsStaged));

    /// <summary>The number under which the answers for many ends know what the list says; below zero until it has one.</summary>
    public int Number { get; set; } = -1;
}
