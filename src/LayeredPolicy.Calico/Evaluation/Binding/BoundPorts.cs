using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>A port list of a rule, read: ranges of numbers, and names. Empty and absent are one.</summary>
/// <param name="Ranges">The numbers, in the order written.</param>
/// <param name="Names">The port names, in the order written.</param>
internal sealed record BoundPorts(ImmutableArray<PortRange> Ranges, ImmutableArray<string> Names)
{
    /// <summary>The list without entries: no condition.</summary>
    public static BoundPorts None { get; } = new([], []);

    /// <summary>Whether the list has no entry.</summary>
    public bool IsEmpty => Ranges.IsEmpty && Names.IsEmpty;
}
