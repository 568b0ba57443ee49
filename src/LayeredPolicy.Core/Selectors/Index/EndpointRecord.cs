namespace LayeredPolicy.Selectors;

/// <summary>An endpoint of the index.</summary>
internal struct EndpointRecord
{
    /// <summary>Its own labels; null when there is no such endpoint.</summary>
    public int[]? Own;

    /// <summary>The parents it inherits from, the first winning. The array is shared between endpoints.</summary>
    public int[] Parents;

    /// <summary>Its class.</summary>
    public int Class;

    /// <summary>Its position among the endpoints of the class.</summary>
    public int Position;
}
