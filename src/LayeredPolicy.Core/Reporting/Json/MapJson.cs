using System.Buffers;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Reporting.Json;

/// <summary>
/// Writes a map as JSON, a class and an edge a line. Maps of large clusters have edges by the hundred thousand and few different sets of
/// traffic, so each set is put into words once.
/// </summary>
internal sealed class MapJson
{
    private const int BufferLength = 32 * 1024;

    /// <summary>The names, the brackets and the two numbers of an edge.</summary>
    private const int LongestFrame = 128;

    private static readonly ReportJsonContext s_compact = new(new JsonSerializerOptions(ReportJsonContext.Default.Options) { WriteIndented = false });

    private readonly ConnectivityMap _map;
    private readonly SetWords _both;
    private readonly SetWords _network;
    private readonly SetWords _mesh;

    public MapJson(ConnectivityMap map)
    {
        _map = map;
        _both = new(map.Both);
        _network = new(map.Network);
        _mesh = new(map.Mesh);
    }

    /// <summary>Writes the whole map.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write($"{{\n  \"schema\": \"{ReportDocumentBuilder.MapSchema}\",\n  \"classes\": [");
        string separator = "\n    ";
        foreach (EndpointClass end in _map.Classes)
        {
            writer.Write(separator);
            writer.Write(JsonSerializer.Serialize(ReportDocumentBuilder.Class(end), s_compact.ClassDocument));
            separator = ",\n    ";
        }

        writer.Write(_map.Classes.IsEmpty ? "],\n  \"edges\": [" : "\n  ],\n  \"edges\": [");
        writer.Write(WriteEdges(writer) ? "\n  ]" : "]");
        separator = ",\n  \"ingresses\": [\n    ";
        foreach (IGrouping<IngressFact, EndpointClass> ingress in _map.Ingresses)
        {
            writer.Write(separator);
            writer.Write(JsonSerializer.Serialize(ReportDocumentBuilder.Ingress(ingress), s_compact.IngressDocument));
            separator = ",\n    ";
        }

        writer.Write(_map.Ingresses.Any() ? "\n  ]\n}\n" : "\n}\n");
    }

    private bool WriteEdges(TextWriter writer)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        int length = 0;
        bool any = false;
        var row = new int[_map.Classes.Length];
        foreach (EndpointClass from in _map.Classes)
        {
            _map.Both.CopyRow(from.Index, row);
            foreach (EndpointClass to in _map.Classes)
            {
                int both = row[to.Index];
                if (_both.IsEmpty(both) || !ConnectivityMap.HasMeaning(from, to))
                {
                    continue;
                }

                string passes = _both.Of(both);
                string network = _network.Of(_map.Network.IndexOf(from.Index, to.Index));
                string mesh = _mesh.Of(_map.Mesh.IndexOf(from.Index, to.Index));
                int needed = LongestFrame + passes.Length + network.Length + mesh.Length;
                if (needed > buffer.Length - length)
                {
                    writer.Write(buffer, 0, length);
                    length = 0;
                    if (needed > buffer.Length)
                    {
                        ArrayPool<char>.Shared.Return(buffer);
                        buffer = ArrayPool<char>.Shared.Rent(needed);
                    }
                }

                buffer.AsSpan(length).TryWrite(
                    CultureInfo.InvariantCulture,
                    $"{(any ? "," : "")}\n    {{\"from\":{from.Index},\"to\":{to.Index},\"both\":{passes},\"network\":{network},\"mesh\":{mesh}}}",
                    out int written);
                length += written;
                any = true;
            }
        }

        writer.Write(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return any;
    }

    /// <summary>The sets of a matrix as JSON, each made when it first occurs.</summary>
    private sealed class SetWords(PairMatrix matrix)
    {
        private string?[] _words = new string?[matrix.SetCount];

        /// <summary>Whether nothing can pass. The text of an empty set stays empty: it is never printed.</summary>
        public bool IsEmpty(int set) => Words(set).Length == 0;

        public string Of(int set) => Words(set) is { Length: > 0 } words ? words : Print(set);

        private string Words(int set)
        {
            // A matrix may find further sets while it is read.
            if (set >= _words.Length)
            {
                Array.Resize(ref _words, (set + 1) * 2);
            }

            return _words[set] ??= matrix.SetOf(set).Possible.IsEmpty ? "" : Print(set);
        }

        private string Print(int set) => JsonSerializer.Serialize(ReportDocumentBuilder.Traffic(matrix.SetOf(set)), s_compact.TrafficDocument);
    }
}
