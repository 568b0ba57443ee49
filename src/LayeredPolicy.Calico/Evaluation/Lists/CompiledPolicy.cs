using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>One policy with its rules ready to be tested.</summary>
internal sealed class CompiledPolicy(BoundPolicy source, int appliesTo, CompiledRule[] ingress, CompiledRule[] egress) : IComparable<CompiledPolicy>
{
    private readonly RuleSequence _ingress = new(ingress);
    private readonly RuleSequence _egress = new(egress);
    private readonly string _rank = $"{source.Name}/{source.Namespace}/{source.Kind}";

    /// <summary>The policy as read.</summary>
    public BoundPolicy Source { get; } = source;

    /// <summary>The number of the set of endpoints that it applies to.</summary>
    public int AppliesTo { get; } = appliesTo;

    /// <summary>Whether it is only a preview.</summary>
    public bool IsStaged { get; } = source.IsStaged;

    /// <summary>Points to the policy as a whole.</summary>
    public RuleRef Whole { get; } = new(source.Document.Id, "", -1) { Document = source.Document };

    /// <summary>Whether it governs traffic of the direction.</summary>
    public bool Governs(Direction direction) => direction == Direction.Ingress ? Source.GovernsIngress : Source.GovernsEgress;

    /// <summary>The rules for a direction. The array is shared and must not be changed.</summary>
    public CompiledRule[] Rules(Direction direction) => Sequence(direction).Rules;

    /// <summary>The rules for a direction, with their numbers.</summary>
    public RuleSequence Sequence(Direction direction) => direction == Direction.Ingress ? _ingress : _egress;

    /// <summary>The order of the policies of one tier: by order, then by <c>name/namespace/kind</c>, byte by byte.</summary>
    public int CompareTo(CompiledPolicy? other)
    {
        int byOrder = other is null ? 1 : Source.Order.CompareTo(other.Source.Order);
        return byOrder != 0 ? byOrder : string.CompareOrdinal(_rank, other!._rank);
    }
}
