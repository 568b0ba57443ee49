using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>Collects documents and diagnostics from any number of texts. Serves one thread.</summary>
internal sealed class ManifestLoader
{
    /// <summary>How deep directories may be nested, so that a link to a directory above ends somewhere.</summary>
    private const int MaxDirectoryDepth = 32;

    private const int BufferSize = 64 * 1024;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];
    private readonly ImmutableArray<ManifestDocument>.Builder _documents = ImmutableArray.CreateBuilder<ManifestDocument>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly YamlDocumentReader _reader = new();
    private readonly List<YamlFinding> _findings = [];

    public Manifests ToManifests() => Manifests.Of(_documents.ToImmutable(), _diagnostics.ToImmutable());

    public ManifestLoader Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            foreach (string file in FilesUnder(path))
            {
                LoadFile(file);
            }
        }
        else if (File.Exists(path))
        {
            LoadFile(path);
        }
        else
        {
            _diagnostics.Add(CoreDiagnostics.PathMissing.Create($"there is no file or directory '{path}'"));
        }

        return this;
    }

    public ManifestLoader Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        for (int read = stream.Read(buffer); read > 0 && bytes.Length <= ReaderLimits.MaxTextLength; read = stream.Read(buffer))
        {
            bytes.Write(buffer.AsSpan(0, read));
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name);
    }

    public async Task<ManifestLoader> ReadAsync(Stream stream, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        int read;
        while (bytes.Length <= ReaderLimits.MaxTextLength && (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer.AsSpan(0, read));
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name);
    }

    public ManifestLoader Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (TextFile.Decode(bytes, name, out Diagnostic? problem) is { } text)
        {
            Parse(text, name);
        }
        else
        {
            _diagnostics.Add(problem!);
        }

        return this;
    }

    public ManifestLoader Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (text.Length > ReaderLimits.MaxTextLength)
        {
            _diagnostics.Add(TextFile.TooLong(name, text.Length));
            return this;
        }

        text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        var trees = new List<YamlTree>();
        if (JsonText.LooksLikeJson(text) && JsonText.TryRead(text, trees))
        {
            foreach (YamlTree tree in trees)
            {
                ReadTree(tree, name);
            }

            return this;
        }

        foreach (TextChunk chunk in TextChunk.Split(text))
        {
            _findings.Clear();
            _reader.Read(text, chunk, _findings, out JsonElement json);
            Accept(json, new DocumentSource(name, text, chunk));
        }

        return this;
    }

    private void ReadTree(YamlTree tree, string name)
    {
        _findings.Clear();
        JsonElement json = default;
        try
        {
            json = _reader.ToJson(tree, _findings);
        }
        catch (YamlSyntaxException e)
        {
            _findings.Add(new(e.Descriptor, e.Message, e.Mark, ""));
        }

        Accept(json, new DocumentSource(name, tree));
    }

    private void Accept(JsonElement json, DocumentSource source)
    {
        int first = _documents.Count;
        var found = new List<Diagnostic>();
        new ObjectSplitter(_documents, found, source).Add(json);
        ResourceId? only = _documents.Count == first + 1 ? _documents[first].Id : null;
        foreach (YamlFinding finding in _findings)
        {
            found.Add(finding.Descriptor.Create(finding.Message) with
            {
                Resource = only is { Kind: "", Name: "" } ? null : only,
                Path = finding.Path.Length == 0 ? null : finding.Path,
                Location = finding.Mark.In(source.File),
            });
        }

        _diagnostics.AddRange(found.OrderBy(d => d.Location?.Line).ThenBy(d => d.Location?.Column));
    }

    private void LoadFile(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length > ReaderLimits.MaxTextLength)
            {
                _diagnostics.Add(TextFile.TooLong(path, length));
                return;
            }

            Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(CoreDiagnostics.FileUnreadable.Create($"'{path}' cannot be read: {e.Message}") with { Location = new SourceLocation(path, 1, 1) });
        }
    }

    // Hidden directories are read, as kubectl reads them, apart from those with two points: in a mounted ConfigMap they hold the files
    // once more that stand beside them.
    private static IOrderedEnumerable<string> FilesUnder(string path)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MaxRecursionDepth = MaxDirectoryDepth,
            AttributesToSkip = FileAttributes.System,
        };
        return Directory.EnumerateFiles(path, "*", options)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(static s => s.StartsWith("..", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }
}
