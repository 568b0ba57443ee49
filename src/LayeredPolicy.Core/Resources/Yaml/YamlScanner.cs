using System.Runtime.InteropServices;
using System.Text;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>
/// Cuts YAML 1.1 text into tokens the way the scanner behind <c>kubectl</c> does: the same documents are refused, and the others
/// give the same tokens. It reads a stretch of a larger text, so that positions are those of the whole. It keeps its buffers from one
/// stretch to the next.
/// </summary>
internal sealed partial class YamlScanner
{
    /// <summary>How far a key may be from its colon, in characters, unless it is marked with a question mark.</summary>
    private const int MaxSimpleKeyLength = 1024;

    private readonly List<YamlToken> _tokens = [];
    private readonly List<SimpleKey> _keys = [default];
    private readonly Stack<int> _indents = new();
    private readonly StringBuilder _breaks = new();
    private string _text = "";
    private int _end;
    private int _position;
    private int _line;
    private int _lineStart;
    private int _head;
    private int _taken;
    private int _indent;
    private bool _keyAllowed;
    private bool _ended;

    /// <summary>Begins with a stretch of text, whatever was read before.</summary>
    public void Reset(string text, int start, int end, int line)
    {
        _text = text;
        _position = _lineStart = start;
        _end = end;
        _line = line;
        _tokens.Clear();
        _keys.Clear();
        _keys.Add(default);
        _indents.Clear();
        _head = _taken = 0;
        _indent = -1;
        _keyAllowed = true;
        _ended = false;
    }

    /// <summary>The place that the scanner has come to; only for messages.</summary>
    public YamlMark Mark => new(_position, _line, Column);

    private int Column => _position - _lineStart;

    private int FlowLevel => _keys.Count - 1;

    private char Current => _position < _end ? _text[_position] : '\0';

    /// <summary>The next token, without taking it. The reference is good until the scanner moves on.</summary>
    public ref readonly YamlToken Peek()
    {
        while (_head == _tokens.Count || HeadMayBecomeKey())
        {
            Fetch();
        }

        return ref CollectionsMarshal.AsSpan(_tokens)[_head];
    }

    /// <summary>Takes the token that <see cref="Peek"/> showed.</summary>
    public void Skip()
    {
        _head++;
        _taken++;
        if (_head == _tokens.Count)
        {
            _tokens.Clear();
            _head = 0;
        }
    }

    private char At(int offset) => _position + offset < _end ? _text[_position + offset] : '\0';

    // A token at the head may still turn out to be a key, whose mark must go before it: then more must be read first.
    private bool HeadMayBecomeKey()
    {
        ReadOnlySpan<SimpleKey> keys = CollectionsMarshal.AsSpan(_keys);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Possible && keys[i].Token == _taken)
            {
                return StillPossible(i);
            }
        }

        return false;
    }

    private void Fetch()
    {
        SkipToToken();
        if (_ended)
        {
            Add(YamlTokenKind.StreamEnd, Mark);
            return;
        }

        Unroll(Column);
        char c = Current;
        if (_position >= _end)
        {
            FetchEnd();
        }
        else if (Column == 0 && c == '%')
        {
            FetchDirective();
        }
        else if (AtDocumentIndicator())
        {
            FetchDocumentIndicator(c == '-' ? YamlTokenKind.DocumentStart : YamlTokenKind.DocumentEnd);
        }
        else
        {
            FetchInside(c);
        }
    }

    private void FetchInside(char c)
    {
        bool flow = FlowLevel > 0;
        bool blankNext = IsBlankOrBreak(At(1));
        switch (c)
        {
            case '[': FetchFlowStart(YamlTokenKind.FlowSequenceStart); break;
            case '{': FetchFlowStart(YamlTokenKind.FlowMappingStart); break;
            case ']': FetchFlowEnd(YamlTokenKind.FlowSequenceEnd); break;
            case '}': FetchFlowEnd(YamlTokenKind.FlowMappingEnd); break;
            case ',': FetchFlowEntry(); break;
            case '-' when blankNext: FetchBlockEntry(); break;
            case '?' when flow || blankNext: FetchKey(); break;
            case ':' when flow || blankNext: FetchValue(); break;
            case '*': FetchAnchor(YamlTokenKind.Alias); break;
            case '&': FetchAnchor(YamlTokenKind.Anchor); break;
            case '!': FetchTag(); break;
            case '|' when !flow: FetchBlockScalar(literal: true); break;
            case '>' when !flow: FetchBlockScalar(literal: false); break;
            case '\'' or '"': FetchQuoted(c); break;
            case '\t': throw new YamlSyntaxException("a tab stands where indentation is expected; indent with spaces", Mark);
            case '|' or '>' or '%' or '@' or '`':
                throw new YamlSyntaxException($"a value cannot begin with '{c}' here; put it in quotes", Mark);
            default: FetchPlain(); break;
        }
    }

    private void Add(YamlTokenKind kind, YamlMark start) => _tokens.Add(new YamlToken(kind, start));

    private void AddIndicator(YamlTokenKind kind, int length = 1)
    {
        Add(kind, Mark);
        _position += length;
    }

    private void FetchEnd()
    {
        Unroll(-1);
        for (int level = _keys.Count - 1; level >= 0; level--)
        {
            RemoveKey(level);
        }

        _keyAllowed = false;
        _ended = true;
        Add(YamlTokenKind.StreamEnd, Mark);
    }

    private void FetchDocumentIndicator(YamlTokenKind kind)
    {
        Unroll(-1);
        RemoveKey();
        _keyAllowed = false;
        AddIndicator(kind, 3);
    }

    private void FetchFlowStart(YamlTokenKind kind)
    {
        SaveKey();
        _keys.Add(default);
        if (FlowLevel > ReaderLimits.MaxDepth)
        {
            throw new YamlSyntaxException(
                CoreDiagnostics.TooDeep, $"lists and maps are nested more than {ReaderLimits.MaxDepth} deep", Mark);
        }

        _keyAllowed = true;
        AddIndicator(kind);
    }

    private void FetchFlowEnd(YamlTokenKind kind)
    {
        RemoveKey();
        if (FlowLevel > 0)
        {
            _keys.RemoveAt(_keys.Count - 1);
        }

        _keyAllowed = false;
        AddIndicator(kind);
    }

    private void FetchFlowEntry()
    {
        RemoveKey();
        _keyAllowed = true;
        AddIndicator(YamlTokenKind.FlowEntry);
    }

    private void FetchBlockEntry()
    {
        if (FlowLevel == 0)
        {
            Require(_keyAllowed, "a list item cannot begin here; put it on a line of its own");
            Roll(Column, -1, YamlTokenKind.BlockSequenceStart, Mark);
        }

        RemoveKey();
        _keyAllowed = true;
        AddIndicator(YamlTokenKind.BlockEntry);
    }

    private void FetchKey()
    {
        if (FlowLevel == 0)
        {
            Require(_keyAllowed, "a '?' key cannot begin here");
            Roll(Column, -1, YamlTokenKind.BlockMappingStart, Mark);
        }

        RemoveKey();
        _keyAllowed = FlowLevel == 0;
        AddIndicator(YamlTokenKind.Key);
    }

    private void FetchValue()
    {
        int level = _keys.Count - 1;
        SimpleKey key = _keys[level];
        if (key.Possible && StillPossible(level))
        {
            _tokens.Insert(_head + key.Token - _taken, new YamlToken(YamlTokenKind.Key, key.Mark));
            Roll(key.Mark.Column, key.Token, YamlTokenKind.BlockMappingStart, key.Mark);
            _keys[level] = default;
            _keyAllowed = false;
        }
        else
        {
            if (FlowLevel == 0)
            {
                Require(_keyAllowed, "a map cannot begin here: ': ' inside a value needs quotes");
                Roll(Column, -1, YamlTokenKind.BlockMappingStart, Mark);
            }

            _keyAllowed = FlowLevel == 0;
        }

        AddIndicator(YamlTokenKind.Value);
    }

    private void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new YamlSyntaxException(message, Mark);
        }
    }
}
