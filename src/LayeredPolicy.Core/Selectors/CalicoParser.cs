using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Reads a Calico selector expression in one pass without a token list. Word operators are known only directly after a label and
/// <c>has(</c>, <c>all(</c> and <c>global(</c> only elsewhere, so every keyword is also a label name.
/// </summary>
/// <typeparam name="TMode">Whether a tree is built; checking alone allocates nothing.</typeparam>
internal ref partial struct CalicoParser<TMode>(ReadOnlySpan<char> text)
    where TMode : struct
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _parentheses;
    private int _nesting;
    private int _operatorStart;
    private int _operatorEnd;

    /// <summary>What was wrong, or <see cref="SelectorFault.None"/>.</summary>
    public SelectorFault Fault { get; private set; }

    /// <summary>Where the fault is, from zero.</summary>
    public int FaultAt { get; private set; }

    /// <summary>The operator that lacks its operand, where the fault is about one.</summary>
    public readonly ReadOnlySpan<char> FaultOperator => _text[_operatorStart.._operatorEnd];

    private static bool Builds => typeof(TMode) == typeof(BuildTree);

    /// <summary>Reads the whole text. Null when it is not a selector; when only checking, any node stands for success.</summary>
    public SelectorNode? ParseAll()
    {
        if (_text.Length > SelectorLimits.MaxLength)
        {
            return Fail(SelectorFault.TooLong, SelectorLimits.MaxLength);
        }

        SkipBlanks();
        if (_position == _text.Length)
        {
            return AllNode.Instance;
        }

        SelectorNode? node = ParseOr();
        if (node is not null && _position < _text.Length)
        {
            return FailAtToken(SelectorFault.Trailing);
        }

        return node;
    }

    private SelectorNode? ParseOr()
    {
        SelectorNode? first = ParseAnd();
        return first is null || !At('|') ? first : ParseMore(first, '|');
    }

    private SelectorNode? ParseAnd()
    {
        SelectorNode? first = ParseUnary();
        return first is null || !At('&') ? first : ParseMore(first, '&');
    }

    private SelectorNode? ParseMore(SelectorNode first, char symbol)
    {
        NodeBuffer buffer = default;
        List<SelectorNode>? overflow = null;
        buffer[0] = first;
        int count = 1;
        int nesting = _nesting;
        while (At(symbol))
        {
            if (!AtPair(symbol))
            {
                return Fail(symbol == '|' ? SelectorFault.LoneOr : SelectorFault.LoneAnd, _position);
            }

            _position += 2;
            SkipBlanks();
            SelectorNode? next = symbol == '|' ? ParseAnd() : ParseUnary();
            if (next is null)
            {
                return null;
            }

            nesting = Math.Max(nesting, _nesting);
            if (!Builds)
            {
                continue;
            }

            if (count < NodeBuffer.Length)
            {
                buffer[count++] = next;
            }
            else
            {
                (overflow ??= []).Add(next);
            }
        }

        // What is printed has parentheses around every join, so this is what must stay readable.
        _nesting = nesting + 1;
        if (_nesting > SelectorLimits.MaxDepth)
        {
            return Fail(SelectorFault.TooDeep, _position);
        }

        if (!Builds)
        {
            return first;
        }

        var operands = new SelectorNode[count + (overflow?.Count ?? 0)];
        ((ReadOnlySpan<SelectorNode>)buffer)[..count].CopyTo(operands);
        overflow?.CopyTo(operands, count);
        ImmutableArray<SelectorNode> shared = ImmutableCollectionsMarshal.AsImmutableArray(operands);
        return symbol == '|' ? new OrNode(shared) : new AndNode(shared);
    }

    private SelectorNode? ParseUnary()
    {
        bool negated = false;
        while (At('!') && !(_position + 1 < _text.Length && _text[_position + 1] == '='))
        {
            negated = !negated;
            _position++;
            SkipBlanks();
        }

        SelectorNode? node = ParsePrimary();
        return node is null || !negated || !Builds ? node : new NotNode(node);
    }

    private SelectorNode? ParsePrimary()
    {
        _nesting = 0;
        if (_position == _text.Length)
        {
            return Fail(SelectorFault.TermExpected, _position);
        }

        char c = _text[_position];
        if (c == '(')
        {
            return ParseGroup();
        }

        if (!CalicoLabel.IsCharacter(c))
        {
            return FailAtToken(SelectorFault.TermExpected);
        }

        ReadOnlySpan<char> rest = _text[_position..];
        return c switch
        {
            'h' when rest.StartsWith("has(") => ParseHas(),
            'a' when rest.StartsWith("all(") => ParseCall(4, AllNode.Instance),
            'g' when rest.StartsWith("global(") => ParseCall(7, GlobalNode.Instance),
            _ => ParseTerm(),
        };
    }

    private SelectorNode? ParseGroup()
    {
        if (++_parentheses > SelectorLimits.MaxParentheses)
        {
            return Fail(SelectorFault.TooDeep, _position);
        }

        _position++;
        SkipBlanks();
        SelectorNode? inner = ParseOr();
        if (inner is null)
        {
            return null;
        }

        if (!At(')'))
        {
            return FailAtToken(SelectorFault.CloseParenExpected);
        }

        _parentheses--;
        Advance(1);
        return inner;
    }

    private readonly int LabelLength()
    {
        int end = _position;
        while (end < _text.Length && CalicoLabel.IsCharacter(_text[end]))
        {
            end++;
        }

        return end - _position;
    }

    private void Advance(int length)
    {
        _position += length;
        SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    private static int BlanksAt(ReadOnlySpan<char> text, int from)
    {
        int end = from;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end - from;
    }

    private readonly bool At(char c) => _position < _text.Length && _text[_position] == c;

    private readonly bool AtPair(char c) => _position + 1 < _text.Length && _text[_position] == c && _text[_position + 1] == c;

    // A fault at a token: a string that never ends or a character that begins no token is the better thing to report.
    private SelectorNode? FailAtToken(SelectorFault expected)
    {
        if (_position < _text.Length)
        {
            char c = _text[_position];
            if (c is '"' or '\'' && _text[(_position + 1)..].IndexOf(c) < 0)
            {
                expected = SelectorFault.UnterminatedString;
            }
            else if (c == '=' && !AtPair('='))
            {
                expected = SelectorFault.LoneEquals;
            }
            else if (c is '&' or '|' && !AtPair(c))
            {
                expected = c == '&' ? SelectorFault.LoneAnd : SelectorFault.LoneOr;
            }
            else if (!CalicoLabel.IsCharacter(c) && !"(){},=!&|\"'".Contains(c))
            {
                expected = SelectorFault.UnknownCharacter;
            }
        }

        return Fail(expected, _position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SelectorNode? Fail(SelectorFault fault, int at)
    {
        Fault = fault;
        FaultAt = at;
        return null;
    }

    [InlineArray(Length)]
    private struct NodeBuffer
    {
        public const int Length = 8;
        private SelectorNode _element;
    }

    [InlineArray(Length)]
    private struct StringBuffer
    {
        public const int Length = 8;
        private string _element;
    }
}

/// <summary>The parser builds a tree.</summary>
internal readonly struct BuildTree;

/// <summary>The parser only checks.</summary>
internal readonly struct CheckOnly;
