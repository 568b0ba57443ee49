namespace LayeredPolicy.Resources.Yaml;

/// <summary>The kinds of node.</summary>
internal enum YamlNodeKind : byte
{
    Scalar,
    Mapping,
    Sequence,
    Alias,
}

/// <summary>One node of a document. Its children follow it in the tree's list; those of a mapping are key, value, key, value.</summary>
internal struct YamlNode
{
    public YamlNodeKind Kind;

    /// <summary>Whether a scalar is plain, so that its text decides its type.</summary>
    public bool Plain;

    /// <summary>The tag in full, or null. Tags of lists and maps change nothing.</summary>
    public string? Tag;

    /// <summary>The text of a scalar, the name of an alias.</summary>
    public YamlSlice Value;

    /// <summary>Where the node begins.</summary>
    public YamlMark Start;

    /// <summary>The index behind the node's last descendant; zero while the node is being read.</summary>
    public int Next;

    /// <summary>The node that an alias stands for.</summary>
    public int Target;
}
