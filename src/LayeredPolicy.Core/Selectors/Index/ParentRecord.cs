namespace LayeredPolicy.Selectors;

/// <summary>Something that endpoints inherit labels from.</summary>
internal struct ParentRecord
{
    /// <summary>Its labels; null when it has not been set, which is the same as none.</summary>
    public int[]? Labels;

    /// <summary>The endpoints that inherit from it.</summary>
    public IntBag? Children;
}
