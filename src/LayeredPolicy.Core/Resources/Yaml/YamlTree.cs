using System.Runtime.InteropServices;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>The nodes of one document in the order of the text; the first is the root.</summary>
internal sealed class YamlTree
{
    private readonly List<YamlNode> _nodes = [];

    public int Count => _nodes.Count;

    public ref YamlNode this[int index] => ref CollectionsMarshal.AsSpan(_nodes)[index];

    /// <summary>Adds a node that is still open.</summary>
    public int Open(YamlNodeKind kind, YamlMark start, string? tag)
    {
        _nodes.Add(new YamlNode { Kind = kind, Start = start, Tag = tag });
        return _nodes.Count - 1;
    }

    /// <summary>Ends a node behind the last one added.</summary>
    public void Close(int index) => this[index].Next = _nodes.Count;

    /// <summary>Forgets all nodes, to serve for another document.</summary>
    public void Clear() => _nodes.Clear();
}
