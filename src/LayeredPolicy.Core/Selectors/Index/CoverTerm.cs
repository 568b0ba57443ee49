namespace LayeredPolicy.Selectors;

/// <summary>One of the conditions of which at least one must hold where a selector matches.</summary>
internal readonly record struct CoverTerm(CoverKind Kind, int Column, int Label)
{
    /// <summary>Whether a row satisfies it.</summary>
    public bool Holds(ReadOnlySpan<int> row, int dense) => Kind switch
    {
        CoverKind.Label => ClassRows.Label(row, Column, dense) == Label,
        CoverKind.Present => ClassRows.Label(row, Column, dense) != 0,
        CoverKind.Absent => ClassRows.Label(row, Column, dense) == 0,
        CoverKind.Other => ClassRows.Label(row, Column, dense) != Label,
        _ => true,
    };
}
