using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>The text that a document was read from; finds positions in it when one is asked for.</summary>
internal sealed class DocumentSource
{
    private readonly string? _text;
    private readonly TextChunk _chunk;
    private TreeLocator? _locator;

    /// <summary>A document of YAML text, whose tree is built again when a position is needed.</summary>
    public DocumentSource(string file, string text, TextChunk chunk) => (File, _text, _chunk) = (file, text, chunk);

    /// <summary>A document whose tree is at hand.</summary>
    public DocumentSource(string file, YamlTree tree) => (File, _locator) = (file, new(tree));

    /// <summary>What diagnostics call the text.</summary>
    public string File { get; }

    /// <summary>The place of a field, from the root of the document.</summary>
    public SourceLocation? Locate(string path)
    {
        // Two threads that ask at once may both build the tree; they build the same.
        TreeLocator? locator = Volatile.Read(ref _locator);
        if (locator is null && YamlDocumentReader.TreeOf(_text!, _chunk) is { } tree)
        {
            locator = new(tree);
            Volatile.Write(ref _locator, locator);
        }

        return locator?.Find(path).In(File);
    }
}
