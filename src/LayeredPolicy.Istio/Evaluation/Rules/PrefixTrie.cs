namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Finds all keys that a text starts with, in one walk over the text. Built once, then immutable.</summary>
internal sealed class PrefixTrie
{
    private readonly Node _root;

    private PrefixTrie(Node root) => _root = root;

    /// <summary>Builds the trie; each key holds the numbers given for it.</summary>
    public static PrefixTrie Build(IReadOnlyDictionary<string, List<int>> entries)
    {
        string[] keys = [.. entries.Keys.Order(StringComparer.Ordinal)];
        return new(Build(keys, 0, 0, entries));
    }

    /// <summary>Starts a walk along the text.</summary>
    public Walk Along(ReadOnlySpan<char> text) => new(_root, text);

    private static Node Build(ReadOnlySpan<string> keys, int from, int to, IReadOnlyDictionary<string, List<int>> entries)
    {
        string label = keys.IsEmpty ? "" : keys[0][from..to];
        int[] values = [];
        if (!keys.IsEmpty && keys[0].Length == to)
        {
            values = [.. entries[keys[0]]];
            keys = keys[1..];
        }

        var children = new List<Node>();
        while (!keys.IsEmpty)
        {
            char first = keys[0][to];
            int count = 1;
            while (count < keys.Length && keys[count][to] == first)
            {
                count++;
            }

            // Sorted keys share exactly what the first and the last of them share.
            int shared = to + keys[0].AsSpan(to).CommonPrefixLength(keys[count - 1].AsSpan(to));
            children.Add(Build(keys[..count], to, shared, entries));
            keys = keys[count..];
        }

        return new(label, values, [.. children]);
    }

    /// <summary>A walk: each step gives the numbers of one more key that the text starts with.</summary>
    internal ref struct Walk
    {
        private readonly ReadOnlySpan<char> _text;
        private Node? _next;
        private int _at;

        internal Walk(Node root, ReadOnlySpan<char> text)
        {
            _text = text;
            _next = root;
        }

        /// <summary>The next numbers, in order of key length; false at the end.</summary>
        public bool TryNext(out ReadOnlySpan<int> values)
        {
            while (_next is { } node)
            {
                _next = null;
                _at += node.Label.Length;
                if (_at < _text.Length)
                {
                    _next = node.ChildFor(_text[_at..]);
                }

                if (node.Values.Length > 0)
                {
                    values = node.Values;
                    return true;
                }
            }

            values = default;
            return false;
        }
    }

    internal sealed class Node(string label, int[] values, Node[] children)
    {
        public string Label => label;

        public int[] Values => values;

        // Children differ in their first characters and are few, so looking at each is faster than searching.
        public Node? ChildFor(ReadOnlySpan<char> text)
        {
            char first = text[0];
            foreach (Node child in children)
            {
                if (child.Label[0] == first)
                {
                    string wanted = child.Label;
                    return text.Length >= wanted.Length && text[..wanted.Length].SequenceEqual(wanted) ? child : null;
                }
            }

            return null;
        }
    }
}
