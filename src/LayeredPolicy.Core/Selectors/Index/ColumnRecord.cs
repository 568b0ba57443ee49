namespace LayeredPolicy.Selectors;

/// <summary>A key that some selector mentions.</summary>
internal struct ColumnRecord
{
    /// <summary>The number of the key.</summary>
    public int Key;

    /// <summary>The classes that have the key.</summary>
    public ClassPosting? Present;

    /// <summary>The labels of this key that some class carries.</summary>
    public IntBag? Labels;

    /// <summary>The selectors that ask whether the key is there.</summary>
    public IntBag? AskPresence;

    /// <summary>The selectors that look at a part or the size of the value.</summary>
    public IntBag? AskText;

    /// <summary>The selectors filed under the presence of the key.</summary>
    public IntBag? FiledPresent;

    /// <summary>The selectors filed under its absence.</summary>
    public IntBag? FiledAbsent;

    /// <summary>The selectors filed under a value that the key must not have.</summary>
    public IntBag? FiledOther;
}
