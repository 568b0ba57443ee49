using System.Text;
using System.Text.Json;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Builds the same tree from JSON text, so that JSON files get the same diagnostics and positions.</summary>
internal static class JsonText
{
    /// <summary>Whether the text begins like a JSON object; then it is tried as JSON before it is read as YAML.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.Length > 0 && text[0] == '{';
    }

    /// <summary>Reads one JSON value after another. Returns false when the text is no JSON; the trees made until then do not count.</summary>
    public static bool TryRead(string text, List<YamlTree> trees)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var options = new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = ReaderLimits.MaxDepth };
        var reader = new Utf8JsonReader(bytes, options);
        var places = new TextPlaces(text);
        try
        {
            while (reader.Read())
            {
                var tree = new YamlTree();
                Read(ref reader, tree, ref places);
                trees.Add(tree);
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            trees.Clear();
            return false;
        }
    }

    private static void Read(ref Utf8JsonReader reader, YamlTree tree, ref TextPlaces places)
    {
        YamlMark start = places.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                int mapping = tree.Open(YamlNodeKind.Mapping, start, null);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    Scalar(tree, reader.GetString()!, places.At((int)reader.TokenStartIndex), plain: false);
                    reader.Read();
                    Read(ref reader, tree, ref places);
                }

                tree.Close(mapping);
                break;
            case JsonTokenType.StartArray:
                int sequence = tree.Open(YamlNodeKind.Sequence, start, null);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Read(ref reader, tree, ref places);
                }

                tree.Close(sequence);
                break;
            case JsonTokenType.String:
                Scalar(tree, reader.GetString()!, start, plain: false);
                break;
            default:
                Scalar(tree, Encoding.UTF8.GetString(reader.ValueSpan), start, plain: true);
                break;
        }
    }

    private static void Scalar(YamlTree tree, string value, YamlMark start, bool plain)
    {
        int node = tree.Open(YamlNodeKind.Scalar, start, null);
        tree[node].Value = new YamlSlice(value);
        tree[node].Plain = plain;
        tree.Close(node);
    }

    /// <summary>Turns growing offsets into the UTF-8 bytes of a text into places of the text.</summary>
    private struct TextPlaces(string text)
    {
        private int _bytes;
        private int _offset;
        private int _line;
        private int _lineStart;

        public YamlMark At(int bytes)
        {
            while (_bytes < bytes)
            {
                char c = text[_offset++];
                _bytes += c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
                if (c == '\n')
                {
                    _line++;
                    _lineStart = _offset;
                }
            }

            return new YamlMark(_offset, _line, _offset - _lineStart);
        }
    }
}
