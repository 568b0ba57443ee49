namespace LayeredPolicy.Traffic;

/// <summary>One question of a traffic diagram: its kind, and the name of the header, claim, token check or predicate where the kind has many.</summary>
internal readonly record struct Dimension(DimensionKind Kind, string Name = "") : IComparable<Dimension>
{
    public int CompareTo(Dimension other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Name, other.Name);
}
