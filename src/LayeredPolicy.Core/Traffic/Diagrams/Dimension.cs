namespace LayeredPolicy.Traffic;

/// <summary>One question of a traffic diagram: its kind, and the header or predicate name where the kind has many.</summary>
internal readonly record struct Dimension(DimensionKind Kind, string Name = "") : IComparable<Dimension>
{
    public int CompareTo(Dimension other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Name, other.Name);
}
