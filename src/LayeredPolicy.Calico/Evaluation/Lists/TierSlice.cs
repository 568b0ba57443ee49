namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>The policies of one tier that apply to an endpoint in one direction, in order.</summary>
internal sealed class TierSlice(string name, bool passesByDefault, CompiledPolicy[] policies)
{
    /// <summary>The tier's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether traffic that no rule matched goes on, rather than being denied.</summary>
    public bool PassesByDefault { get; } = passesByDefault;

    /// <summary>The policies, staged ones among them. The array is shared and must not be changed.</summary>
    public CompiledPolicy[] Policies { get; } = policies;

    /// <summary>Whether any policy is enforced; without one the tier is transparent.</summary>
    public bool HasEnforced { get; } = policies.Any(p => !p.IsStaged);

    /// <summary>Whether the tier takes part.</summary>
    public bool Counts(bool withStaged) => HasEnforced || withStaged;
}
