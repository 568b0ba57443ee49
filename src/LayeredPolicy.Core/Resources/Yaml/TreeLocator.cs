using System.Globalization;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Finds where a path stands in a tree.</summary>
internal sealed class TreeLocator(YamlTree tree)
{
    /// <summary>
    /// The place of the field, or of its nearest ancestor when there is no such field. A value on the line of its key is its own place;
    /// one that begins on a later line has the place of its key.
    /// </summary>
    public YamlMark Find(string path)
    {
        int node = 0;
        YamlMark place = tree[0].Start;
        ReadOnlySpan<char> rest = path;
        while (!rest.IsEmpty)
        {
            int from = Follow(node);
            (int key, int value, int length) = tree[from].Kind switch
            {
                YamlNodeKind.Mapping => Field(from, rest),
                YamlNodeKind.Sequence => Item(from, rest),
                _ => (-1, -1, 0),
            };
            if (value < 0)
            {
                break;
            }

            YamlMark start = tree[value].Start;
            place = key >= 0 && tree[key].Start.Line != start.Line ? tree[key].Start : start;
            node = value;
            rest = rest[length..];
        }

        return place;
    }

    private int Follow(int node) => tree[node].Kind == YamlNodeKind.Alias ? tree[node].Target : node;

    // The longest field name that the path begins with, so that names with points are found with and without brackets.
    private (int Key, int Value, int Length) Field(int mapping, ReadOnlySpan<char> path)
    {
        (int Key, int Value, int Length) best = (-1, -1, 0);
        int value;
        for (int key = mapping + 1; key < tree[mapping].Next; key = tree[value].Next)
        {
            value = tree[key].Next;
            int length = tree[key].Kind == YamlNodeKind.Scalar ? Step(path, tree[key].Value.Span) : 0;
            if (length >= best.Length && length > 0)
            {
                best = (key, value, length);
            }
        }

        return best.Value >= 0 ? best : Merged(mapping, path);
    }

    private (int Key, int Value, int Length) Merged(int mapping, ReadOnlySpan<char> path)
    {
        int value;
        for (int key = mapping + 1; key < tree[mapping].Next; key = tree[value].Next)
        {
            value = tree[key].Next;
            int target = Follow(value);
            if (tree[key] is { Kind: YamlNodeKind.Scalar, Plain: true } && tree[key].Value.Span is "<<" && tree[target].Kind == YamlNodeKind.Mapping)
            {
                return Field(target, path);
            }
        }

        return (-1, -1, 0);
    }

    private (int Key, int Value, int Length) Item(int sequence, ReadOnlySpan<char> path)
    {
        int close = path.IndexOf(']');
        if (path[0] != '[' || close < 0 || !int.TryParse(path[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out int wanted))
        {
            return (-1, -1, 0);
        }

        int item = 0;
        for (int i = sequence + 1; i < tree[sequence].Next; i = tree[i].Next)
        {
            if (item++ == wanted)
            {
                return (-1, i, close + 1 + (close + 1 < path.Length && path[close + 1] == '.' ? 1 : 0));
            }
        }

        return (-1, -1, 0);
    }

    // How much of the path names the field: 'name.', 'name' before '[' or at the end, '["name"]', '[name]'; zero when it does not.
    private static int Step(ReadOnlySpan<char> path, ReadOnlySpan<char> name)
    {
        int length = 0;
        if (path.StartsWith(name, StringComparison.Ordinal) && name.Length > 0)
        {
            length = name.Length;
        }
        else if (path[0] == '[')
        {
            ReadOnlySpan<char> inner = path[1..];
            bool quoted = inner.Length > 0 && (inner[0] is '"' or '\'');
            inner = quoted ? inner[1..] : inner;
            string text = name.ToString();
            if (quoted)
            {
                text = text.Replace("\"", "\\\"", StringComparison.Ordinal);
            }

            int end = text.Length + (quoted ? 1 : 0);
            if (!inner.StartsWith(text, StringComparison.Ordinal) || inner.Length <= end || inner[end] != ']')
            {
                return 0;
            }

            length = end + 2 + (quoted ? 1 : 0);
        }

        if (length == 0 || length == path.Length || path[length] == '[')
        {
            return length;
        }

        return path[length] == '.' ? length + 1 : 0;
    }
}
