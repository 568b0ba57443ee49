namespace LayeredPolicy.Resources.Yaml;

/// <summary>
/// Builds the tree of the first document of a stretch of text, refusing what the parser behind <c>kubectl</c> refuses. It keeps its
/// buffers from one document to the next.
/// </summary>
internal sealed partial class YamlParser(YamlScanner scanner, YamlTree tree)
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tagPrefixes = new(StringComparer.Ordinal);
    private int _depth;

    private YamlTokenKind Kind => scanner.Peek().Kind;

    /// <summary>Reads the document of a stretch of text into the tree. Returns false when there is nothing but blanks and comments.</summary>
    public bool Read(string text, int start, int end, int line)
    {
        scanner.Reset(text, start, end, line);
        tree.Clear();
        _anchors.Clear();
        _tagPrefixes.Clear();
        _depth = 0;
        switch (Kind)
        {
            case YamlTokenKind.StreamEnd:
                return false;
            case YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective or YamlTokenKind.DocumentStart:
                Directives();
                Take(YamlTokenKind.DocumentStart, default, static _ => "a directive needs a '---' behind it in the same document; kubectl cuts the text at '---', so leave the directive out");
                if (Kind is YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective or YamlTokenKind.DocumentStart
                    or YamlTokenKind.DocumentEnd or YamlTokenKind.StreamEnd)
                {
                    Empty(scanner.Peek().Start);
                }
                else
                {
                    Node(block: true);
                }

                break;
            default:
                Node(block: true);
                break;
        }

        if (Kind == YamlTokenKind.DocumentEnd)
        {
            scanner.Skip();
        }

        return true;
    }

    /// <summary>Where something follows the document that was read, or null.</summary>
    public YamlMark? Rest() => Kind == YamlTokenKind.StreamEnd ? null : scanner.Peek().Start;

    private void Directives()
    {
        bool version = false;
        var own = new HashSet<string>(StringComparer.Ordinal);
        while (Kind is YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective)
        {
            YamlToken token = scanner.Peek();
            if (token.Kind == YamlTokenKind.VersionDirective)
            {
                bool known = token.Value.Span is "1.1" or "01.1" or "1.01" or "01.01";
                Check(known && !version, $"'%YAML {token.Value}' cannot be read: kubectl knows 1.1 only, once a document; leave the line out", token.Start);
                version = true;
            }
            else
            {
                Check(own.Add(token.Handle!), $"the tag handle '{token.Handle}' is declared twice", token.Start);
                _tagPrefixes[token.Handle!] = token.Value.ToString();
            }

            scanner.Skip();
        }
    }

    private void Node(bool block, bool indentless = false)
    {
        YamlToken token = scanner.Peek();
        if (token.Kind == YamlTokenKind.Alias)
        {
            scanner.Skip();
            Alias(token);
            return;
        }

        YamlMark start = token.Start;
        string? anchor = null;
        string? tag = null;
        ReadProperties(ref anchor, ref tag);
        token = scanner.Peek();
        int node;
        if (indentless && token.Kind == YamlTokenKind.BlockEntry)
        {
            node = Begin(YamlNodeKind.Sequence, start, anchor, tag);
            BlockSequence(indentless: true);
        }
        else if (token.Kind == YamlTokenKind.Scalar)
        {
            scanner.Skip();
            node = Begin(YamlNodeKind.Scalar, start, anchor, tag);
            tree[node].Value = token.Value;
            tree[node].Plain = token.Plain && tag is null;
        }
        else if (token.Kind == YamlTokenKind.FlowSequenceStart)
        {
            node = Begin(YamlNodeKind.Sequence, start, anchor, tag);
            FlowSequence();
        }
        else if (token.Kind == YamlTokenKind.FlowMappingStart)
        {
            node = Begin(YamlNodeKind.Mapping, start, anchor, tag);
            FlowMapping();
        }
        else if (block && token.Kind == YamlTokenKind.BlockSequenceStart)
        {
            node = Begin(YamlNodeKind.Sequence, start, anchor, tag);
            scanner.Skip();
            BlockSequence(indentless: false);
        }
        else if (block && token.Kind == YamlTokenKind.BlockMappingStart)
        {
            node = Begin(YamlNodeKind.Mapping, start, anchor, tag);
            BlockMapping();
        }
        else
        {
            if (anchor is null && tag is null)
            {
                throw new YamlSyntaxException($"a value is expected here, not {Describe(token.Kind)}", token.Start);
            }

            node = Begin(YamlNodeKind.Scalar, start, anchor, tag);
            tree[node].Plain = tag is null;
        }

        if (tree[node].Kind != YamlNodeKind.Scalar)
        {
            _depth--;
        }

        tree.Close(node);
    }

    private void ReadProperties(ref string? anchor, ref string? tag)
    {
        for (int i = 0; i < 2 && (Kind is YamlTokenKind.Anchor or YamlTokenKind.Tag); i++)
        {
            YamlToken token = scanner.Peek();
            if (token.Kind == YamlTokenKind.Anchor && anchor is null)
            {
                anchor = token.Value.ToString();
            }
            else if (token.Kind == YamlTokenKind.Tag && tag is null)
            {
                tag = Resolve(token);
            }
            else
            {
                return;
            }

            scanner.Skip();
        }
    }

    private string Resolve(YamlToken token)
    {
        if (token.Handle!.Length == 0)
        {
            return token.Value.ToString();
        }

        string? prefix = _tagPrefixes.GetValueOrDefault(token.Handle) ?? token.Handle switch { "!" => "!", "!!" => CoreTagPrefix, _ => null };
        return prefix is null
            ? throw new YamlSyntaxException($"the tag handle '{token.Handle}' is not declared; put the value in quotes if it is text", token.Start)
            : prefix + token.Value.ToString();
    }

    private int Begin(YamlNodeKind kind, YamlMark start, string? anchor, string? tag)
    {
        if (kind != YamlNodeKind.Scalar && ++_depth > ReaderLimits.MaxDepth)
        {
            throw new YamlSyntaxException(
                CoreDiagnostics.TooDeep, $"lists and maps are nested more than {ReaderLimits.MaxDepth} deep", start);
        }

        int node = tree.Open(kind, start, tag);
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private void Alias(YamlToken token)
    {
        string name = token.Value.ToString();
        if (!_anchors.TryGetValue(name, out int target))
        {
            throw new YamlSyntaxException(
                CoreDiagnostics.UnknownAnchor, $"'*{name}' refers to an anchor that is not set before; put the value in quotes if it is text", token.Start);
        }

        if (tree[target].Next == 0)
        {
            throw new YamlSyntaxException(CoreDiagnostics.UnknownAnchor, $"'*{name}' stands inside the value that it refers to", token.Start);
        }

        int node = tree.Open(YamlNodeKind.Alias, token.Start, null);
        tree[node].Value = token.Value;
        tree[node].Target = target;
        tree.Close(node);
    }

    private void Empty(YamlMark mark)
    {
        int node = tree.Open(YamlNodeKind.Scalar, mark, null);
        tree[node].Plain = true;
        tree.Close(node);
    }

    // The message takes the line in which the collection begins. It is made only when it is needed.
    private void Take(YamlTokenKind kind, YamlMark begin, Func<int, string> message)
    {
        if (Kind != kind)
        {
            throw new YamlSyntaxException(message(begin.Line + 1), scanner.Peek().Start);
        }

        scanner.Skip();
    }

    private static void Check(bool condition, string message, YamlMark mark)
    {
        if (!condition)
        {
            throw new YamlSyntaxException(message, mark);
        }
    }

    private static string Describe(YamlTokenKind kind) => kind switch
    {
        YamlTokenKind.StreamEnd => "the end of the text",
        YamlTokenKind.BlockEnd => "the end of the surrounding block",
        YamlTokenKind.DocumentStart => "'---'",
        YamlTokenKind.DocumentEnd => "'...'",
        YamlTokenKind.FlowSequenceEnd => "']'",
        YamlTokenKind.FlowMappingEnd => "'}'",
        YamlTokenKind.FlowEntry => "','",
        YamlTokenKind.BlockEntry => "'-'",
        YamlTokenKind.Value => "':'",
        _ => "an indicator",
    };
}
