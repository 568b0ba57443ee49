namespace LayeredPolicy.Resources.Yaml;

/// <summary>The nodes of one document in the order of the text; the first is the root.</summary>
internal sealed class YamlTree
{
    private YamlNode[] _nodes = new YamlNode[8];

    public int Count { get; private set; }

    public ref YamlNode this[int index] => ref _nodes[index];

    /// <summary>Adds a node that is still open.</summary>
    public int Open(YamlNodeKind kind, YamlMark start, string? tag)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = new YamlNode { Kind = kind, Start = start, Tag = tag };
        return Count++;
    }

    /// <summary>Ends a node behind the last one added.</summary>
    public void Close(int index) => this[index].Next = Count;

    /// <summary>Forgets all nodes, to serve for another document.</summary>
    public void Clear() => Count = 0;
}
