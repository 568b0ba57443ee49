namespace LayeredPolicy.Selectors;

/// <summary>The endpoints that no selector can tell apart: they agree in every label that some selector mentions.</summary>
internal struct ClassRecord
{
    /// <summary>
    /// The label numbers by column, zero where a key is absent: the first columns by position, then pairs of column and label for the others.
    /// Never changed. Null for a class without endpoints.
    /// </summary>
    public int[]? Row;

    /// <summary>The endpoints.</summary>
    public IntBag? Endpoints;
}
