using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>
/// Collects documents and diagnostics from any number of texts. A loader serves one thread; what there is much of to read, it reads on
/// all cores, and puts the parts together in the order of the input.
/// </summary>
internal sealed class ManifestLoader
{
    /// <summary>How deep directories may be nested, so that a link to a directory above ends somewhere.</summary>
    private const int MaxDirectoryDepth = 32;

    private const int BufferSize = 64 * 1024;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];
    private readonly DocumentCollector _read = new(new YamlDocumentReader());

    public Manifests ToManifests() => Manifests.Of([.. _read.Documents], [.. _read.Diagnostics]);

    public ManifestLoader Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            LoadFiles([.. FilesUnder(path)]);
        }
        else if (File.Exists(path))
        {
            LoadFile(path);
        }
        else
        {
            _read.Diagnostics.Add(CoreDiagnostics.PathMissing.Create($"there is no file or directory '{path}'"));
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
            _read.Diagnostics.Add(problem!);
        }

        return this;
    }

    public ManifestLoader Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (text.Length > ReaderLimits.MaxTextLength)
        {
            _read.Diagnostics.Add(TextFile.TooLong(name, text.Length));
            return this;
        }

        text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        var trees = new List<YamlTree>();
        if (JsonText.LooksLikeJson(text) && JsonText.TryRead(text, trees))
        {
            foreach (YamlTree tree in trees)
            {
                _read.Read(tree, name);
            }

            return this;
        }

        ReadChunks(text, name, TextChunk.Split(text));
        return this;
    }

    private void ReadChunks(string text, string name, List<TextChunk> chunks)
    {
        List<Range> parts = WorkSplit.Of(chunks.Count, i => chunks[i].End - chunks[i].Start);
        if (parts.Count < 2)
        {
            _read.Read(text, name, chunks);
            return;
        }

        var read = new DocumentCollector[parts.Count];
        Parallel.For(0, parts.Count, static () => new YamlDocumentReader(), (i, _, reader) =>
        {
            read[i] = new(reader);
            read[i].Read(text, name, chunks.Take(parts[i]));
            return reader;
        }, static _ => { });
        Append(read);
    }

    private void LoadFiles(string[] paths)
    {
        List<Range> parts = WorkSplit.Of(paths.Length, i => LengthOf(paths[i]));
        if (parts.Count < 2)
        {
            Array.ForEach(paths, LoadFile);
            return;
        }

        var read = new DocumentCollector[parts.Count];
        Parallel.For(0, parts.Count, i =>
        {
            var loader = new ManifestLoader();
            Array.ForEach(paths[parts[i]], loader.LoadFile);
            read[i] = loader._read;
        });
        Append(read);
    }

    private void Append(DocumentCollector[] read)
    {
        foreach (DocumentCollector part in read)
        {
            _read.Append(part);
        }
    }

    // A file that cannot be looked at is reported when it is read.
    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private void LoadFile(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length > ReaderLimits.MaxTextLength)
            {
                _read.Diagnostics.Add(TextFile.TooLong(path, length));
                return;
            }

            Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _read.Diagnostics.Add(CoreDiagnostics.FileUnreadable.Create($"'{path}' cannot be read: {e.Message}") with { Location = new SourceLocation(path, 1, 1) });
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
