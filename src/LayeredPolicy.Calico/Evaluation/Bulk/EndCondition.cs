using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A condition on one end: membership in a set, or another condition.</summary>
/// <param name="Atom">The condition, or null for membership.</param>
/// <param name="Set">The number of the set.</param>
/// <param name="IsNegated">Whether the end must not belong to the set.</param>
internal readonly record struct EndCondition(NetworkAtom? Atom, int Set, bool IsNegated)
{
    /// <summary>The condition of an atom that looks at one end. Atoms that ask about the same set are one condition.</summary>
    public static EndCondition Of(NetworkAtom atom) => atom is MemberAtom member ? new(null, member.Set, member.IsNegated) : new(atom, 0, false);
}
