namespace LayeredPolicy.Selectors;

/// <summary>What a <see cref="CoverTerm"/> asks of a row.</summary>
internal enum CoverKind
{
    /// <summary>The row has the label.</summary>
    Label,

    /// <summary>The row has the key.</summary>
    Present,

    /// <summary>The row lacks the key.</summary>
    Absent,

    /// <summary>The row does not have the label.</summary>
    Other,

    /// <summary>Nothing: every row counts.</summary>
    Always,
}
