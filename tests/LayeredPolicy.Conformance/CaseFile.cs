using System.IO.Compression;
using System.Text.Json;

namespace LayeredPolicy.Conformance;

/// <summary>Reads a file of cases, one JSON object a line, plain or gzipped.</summary>
internal static class CaseFile
{
    /// <summary>The cases in file order; blank lines are skipped.</summary>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
                yield return document.RootElement.Clone();
            }
        }
    }
}
