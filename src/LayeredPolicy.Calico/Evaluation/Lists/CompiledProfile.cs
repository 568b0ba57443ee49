namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>One profile with its rules ready to be tested.</summary>
internal sealed class CompiledProfile(string name, bool exists, CompiledRule[] ingress, CompiledRule[] egress)
{
    private readonly RuleSequence _ingress = new(ingress);
    private readonly RuleSequence _egress = new(egress);

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether there is such a profile; a name without one denies everything.</summary>
    public bool Exists { get; } = exists;

    /// <summary>The rules for a direction. The array is shared and must not be changed.</summary>
    public CompiledRule[] Rules(Direction direction) => Sequence(direction).Rules;

    /// <summary>The rules for a direction, with their numbers.</summary>
    public RuleSequence Sequence(Direction direction) => direction == Direction.Ingress ? _ingress : _egress;
}
