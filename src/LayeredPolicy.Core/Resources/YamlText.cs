using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>Reads one YAML document as JSON, as <c>sigs.k8s.io/yaml</c> does, the library behind <c>kubectl</c>.</summary>
public static class YamlText
{
    private static readonly JsonElement Null = JsonElement.Parse("null"u8);

    /// <summary>Reads the first document of the text. Text of nothing but comments is null.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="json">The value, or an undefined element when the text cannot be read.</param>
    /// <param name="diagnostics">What is wrong or surprising, with positions in a text named <c>text</c>.</param>
    /// <param name="strict">Whether a key given twice in a map is an error. Otherwise the last value stays, as with <c>kubectl</c>.</param>
    /// <returns>Whether there is a value.</returns>
    public static bool TryToJson(string yaml, out JsonElement json, out ImmutableArray<Diagnostic> diagnostics, bool strict = false)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var reader = new YamlDocumentReader();
        bool read = reader.Read(yaml, new TextChunk(0, yaml.Length, 0), out json);
        if (read && strict && reader.Findings.Exists(f => f.Descriptor == CoreDiagnostics.DuplicateKey || f.Descriptor == CoreDiagnostics.MergedKeyReplaced))
        {
            read = false;
        }

        json = !read ? default : json.ValueKind == JsonValueKind.Undefined ? Null : json;
        diagnostics =
        [
            .. reader.Findings.Select(f => f.Descriptor.Create(f.Message) with
            {
                Path = f.Path.Length == 0 ? null : f.Path,
                Location = f.Mark.In("text"),
                Severity = strict && f.Descriptor.Id is "LP1014" or "LP1015" ? DiagnosticSeverity.Error : f.Descriptor.Severity,
            }),
        ];
        return read;
    }
}
