using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>The text that a document was read from; finds positions in it when one is asked for.</summary>
internal sealed class DocumentSource
{
    private readonly Lazy<TreeLocator?> _locator;

    /// <summary>A document of YAML text, whose tree is built again when a position is needed.</summary>
    public DocumentSource(string file, string text, TextChunk chunk)
    {
        File = file;
        _locator = new(() => Parse(text, chunk));
    }

    /// <summary>A document whose tree is at hand.</summary>
    public DocumentSource(string file, YamlTree tree)
    {
        File = file;
        _locator = new(new TreeLocator(tree));
    }

    /// <summary>What diagnostics call the text.</summary>
    public string File { get; }

    /// <summary>The place of a field, from the root of the document.</summary>
    public SourceLocation? Locate(string path) => _locator.Value?.Find(path).In(File);

    private static TreeLocator? Parse(string text, TextChunk chunk)
    {
        var tree = new YamlTree();
        return YamlDocumentReader.Parse(text, chunk, tree, null) ? new TreeLocator(tree) : null;
    }
}
