using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Turns the text of one document into JSON. Keeps its buffers from one document to the next, so it serves one thread.</summary>
internal sealed class YamlDocumentReader
{
    // Control characters and non-characters, which YAML text may not hold.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r' or '\u0085') && (c is < ' ' or > '~')), '\uFFFE', '\uFFFF']);

    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly YamlTree _tree = new();
    private readonly YamlParser _parser;
    private readonly JsonEmitter _emitter;

    public YamlDocumentReader()
    {
        _parser = new(new YamlScanner(), _tree);
        _emitter = new(new Utf8JsonWriter(_buffer, Options), Findings);
    }

    /// <summary>What there is to say of the documents read since the list was last cleared.</summary>
    public List<YamlFinding> Findings { get; } = [];

    /// <summary>Reads the first document of a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chunk">The stretch.</param>
    /// <param name="json">The value; null for a document of nothing but comments.</param>
    /// <returns>Whether the document could be read.</returns>
    public bool Read(string text, TextChunk chunk, out JsonElement json)
    {
        json = default;
        try
        {
            if (!Parse(_parser, text, chunk))
            {
                return true;
            }

            if (Rest(_parser) is { } mark)
            {
                Findings.Add(new(CoreDiagnostics.IgnoredRest, "kubectl reads one document between two '---' lines and ignores what follows here", mark, ""));
            }

            json = ToJson(_tree);
            return true;
        }
        catch (YamlSyntaxException e)
        {
            Findings.Add(new(e.Descriptor, e.Message, e.Mark, ""));
            return false;
        }
    }

    /// <summary>Makes JSON of a tree. Throws <see cref="YamlSyntaxException"/> for one that JSON cannot hold.</summary>
    public JsonElement ToJson(YamlTree tree)
    {
        _buffer.ResetWrittenCount();
        _emitter.Emit(tree);
        return JsonElement.Parse(_buffer.WrittenSpan, new JsonDocumentOptions { MaxDepth = ReaderLimits.MaxDepth + 1 });
    }

    /// <summary>The tree of the first document of a stretch of text, or null when there is none.</summary>
    public static YamlTree? TreeOf(string text, TextChunk chunk)
    {
        var tree = new YamlTree();
        return Parse(new YamlParser(new YamlScanner(), tree), text, chunk) ? tree : null;
    }

    private static bool Parse(YamlParser parser, string text, TextChunk chunk)
    {
        CheckCharacters(text, chunk);
        int start = chunk.Start < chunk.End && text[chunk.Start] == '\uFEFF' ? chunk.Start + 1 : chunk.Start;
        return parser.Read(text, start, chunk.End, chunk.Line);
    }

    private static YamlMark? Rest(YamlParser parser)
    {
        try
        {
            return parser.Rest();
        }
        catch (YamlSyntaxException e)
        {
            return e.Mark;
        }
    }

    private static void CheckCharacters(string text, TextChunk chunk)
    {
        ReadOnlySpan<char> span = text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        int bad = span.IndexOfAny(Forbidden);
        for (int i = span.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < span.Length; i++)
        {
            if (char.IsSurrogate(span[i]))
            {
                if (i + 1 >= span.Length || !char.IsSurrogatePair(span[i], span[i + 1]))
                {
                    bad = bad < 0 ? i : Math.Min(bad, i);
                    break;
                }

                i++;
            }
        }

        if (bad < 0)
        {
            return;
        }

        ReadOnlySpan<char> before = span[..bad];
        int line = chunk.Line + before.Count('\n');
        var mark = new YamlMark(chunk.Start + bad, line, bad - (before.LastIndexOf('\n') + 1));
        throw new YamlSyntaxException(CoreDiagnostics.ForbiddenCharacter, $"the character U+{(int)span[bad]:X4} may not stand in YAML", mark);
    }
}
