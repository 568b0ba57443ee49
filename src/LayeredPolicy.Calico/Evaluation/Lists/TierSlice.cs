namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>The policies of one tier that apply to an endpoint in one direction, in order.</summary>
/// <param name="name">The tier's name.</param>
/// <param name="passesByDefault">Whether traffic that no rule matched goes on.</param>
/// <param name="policies">The policies that apply, or may apply for want of a fact.</param>
/// <param name="isCertain">For each policy, whether it applies for certain.</param>
internal sealed class TierSlice(string name, bool passesByDefault, CompiledPolicy[] policies, bool[] isCertain)
{
    /// <summary>The tier's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether traffic that no rule matched goes on, rather than being denied.</summary>
    public bool PassesByDefault { get; } = passesByDefault;

    /// <summary>The policies, staged ones among them. The array is shared and must not be changed.</summary>
    public CompiledPolicy[] Policies { get; } = policies;

    /// <summary>For each policy, whether it applies for certain. The array is shared and must not be changed.</summary>
    public bool[] IsCertain { get; } = isCertain;

    /// <summary>Whether any policy is enforced, or may be; without one the tier is transparent.</summary>
    public bool HasEnforced { get; } = policies.Any(p => !p.IsStaged);

    /// <summary>Whether the tier takes part.</summary>
    public bool Counts(bool withStaged) => HasEnforced || withStaged;

    /// <summary>Whether the tier certainly takes part: one of its policies applies for certain.</summary>
    public bool CertainlyCounts(bool withStaged) => withStaged ? _hasCertain : _hasCertainEnforced;

    private readonly bool _hasCertain = isCertain.Contains(true);
    private readonly bool _hasCertainEnforced = policies.Where((p, i) => !p.IsStaged && isCertain[i]).Any();
}
