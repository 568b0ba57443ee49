namespace LayeredPolicy.Selectors;

/// <summary>A label, that is a key with a value, as the index knows it.</summary>
internal struct LabelRecord
{
    /// <summary>The number of the key.</summary>
    public int Key;

    /// <summary>How many endpoints, parents and selectors hold the label.</summary>
    public int Holders;

    /// <summary>The value.</summary>
    public string Value;

    /// <summary>The classes that carry the label.</summary>
    public ClassPosting? Classes;

    /// <summary>The selectors that compare the key with this value.</summary>
    public IntBag? Mentions;

    /// <summary>The selectors that can only match where this label is, or other labels they are filed under.</summary>
    public IntBag? Filed;
}
