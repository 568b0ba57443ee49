using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>One entry of a Kubernetes selector's <c>matchExpressions</c>, as written.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Operator"><c>In</c>, <c>NotIn</c>, <c>Exists</c> or <c>DoesNotExist</c>; case matters.</param>
/// <param name="Values">The values: some for <c>In</c> and <c>NotIn</c>, none for the others.</param>
public sealed record LabelRequirement(string Key, string Operator, ImmutableArray<string> Values)
{
    /// <summary>The values; never default.</summary>
    public ImmutableArray<string> Values { get; init; } = Values.IsDefault ? [] : Values;

    /// <inheritdoc/>
    public bool Equals(LabelRequirement? other) =>
        other is not null && Key == other.Key && Operator == other.Operator && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Operator, Values.Length);
}
