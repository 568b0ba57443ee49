using System.Runtime.InteropServices;
using System.Text.Json;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>Reads documents one after another, and keeps the objects in them and what there is to say, in order. Serves one thread.</summary>
internal sealed class DocumentCollector
{
    private readonly YamlDocumentReader _reader;
    private readonly List<Diagnostic> _found = [];
    private readonly ObjectSplitter _splitter;

    /// <summary>Makes a collector without documents.</summary>
    /// <param name="reader">Reads the documents; it may be used for one collector after another.</param>
    public DocumentCollector(YamlDocumentReader reader)
    {
        _reader = reader;
        _splitter = new(Documents, _found);
    }

    /// <summary>The objects read.</summary>
    public List<ManifestDocument> Documents { get; } = [];

    /// <summary>What there is to say.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Reads stretches of a text as YAML documents.</summary>
    public void Read(string text, string name, IEnumerable<TextChunk> chunks)
    {
        foreach (TextChunk chunk in chunks)
        {
            _reader.Findings.Clear();
            _reader.Read(text, chunk, out JsonElement json);
            Accept(json, new DocumentSource(name, text, chunk));
        }
    }

    /// <summary>Reads a document whose tree is there already.</summary>
    public void Read(YamlTree tree, string name)
    {
        _reader.Findings.Clear();
        JsonElement json = default;
        try
        {
            json = _reader.ToJson(tree);
        }
        catch (YamlSyntaxException e)
        {
            _reader.Findings.Add(new(e.Descriptor, e.Message, e.Mark, ""));
        }

        Accept(json, new DocumentSource(name, tree));
    }

    /// <summary>Adds all that another collector has read.</summary>
    public void Append(DocumentCollector other)
    {
        Documents.AddRange(CollectionsMarshal.AsSpan(other.Documents));
        Diagnostics.AddRange(CollectionsMarshal.AsSpan(other.Diagnostics));
    }

    private void Accept(JsonElement json, DocumentSource source)
    {
        int first = Documents.Count;
        _found.Clear();
        _splitter.Add(json, source);
        ResourceId? only = Documents.Count == first + 1 ? Documents[first].Id : null;
        foreach (YamlFinding finding in _reader.Findings)
        {
            _found.Add(finding.Descriptor.Create(finding.Message) with
            {
                Resource = only is { Kind: "", Name: "" } ? null : only,
                Path = finding.Path.Length == 0 ? null : finding.Path,
                Location = finding.Mark.In(source.File),
            });
        }

        if (_found.Count > 0)
        {
            Diagnostics.AddRange(_found.OrderBy(static d => d.Location?.Line).ThenBy(static d => d.Location?.Column));
        }
    }
}
