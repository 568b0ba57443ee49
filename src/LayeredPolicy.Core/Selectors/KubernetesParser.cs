using System.Buffers;
using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Reads the string form of Kubernetes selectors, <c>env in (prod, test),!legacy,rank&gt;3</c>, as the API server reads it: keywords are label names
/// or values where no operator may stand, and a missing value is the empty one.
/// </summary>
internal ref struct KubernetesParser(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n=!(),><\0");

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private Token _token;
    private int _start;
    private int _length;

    private enum Token
    {
        End,
        Word,
        Open,
        Close,
        Comma,
        Not,
        Equals,
        DoubleEquals,
        NotEquals,
        Greater,
        Less,
    }

    /// <summary>What is wrong, or null.</summary>
    public string? Problem { get; private set; }

    private readonly ReadOnlySpan<char> Word => _text.Slice(_start, _length);

    /// <summary>Reads the whole text into requirements that must all hold; null when it is not a selector.</summary>
    public List<SelectorNode>? ParseAll()
    {
        if (_text.Length > SelectorLimits.MaxLength)
        {
            Problem = string.Create(CultureInfo.InvariantCulture, $"the selector has {_text.Length} characters; at most {SelectorLimits.MaxLength} are read");
            return null;
        }

        var nodes = new List<SelectorNode>();
        Read();
        if (_token == Token.End)
        {
            return nodes;
        }

        while (true)
        {
            if (_token is not (Token.Word or Token.Not))
            {
                return Expected<List<SelectorNode>>(nodes.Count == 0 ? "a label key or '!'" : "a label key or '!' after ','");
            }

            if (ParseRequirement() is not { } node)
            {
                return null;
            }

            nodes.Add(node);
            if (_token == Token.End)
            {
                return nodes;
            }

            if (_token != Token.Comma)
            {
                return Expected<List<SelectorNode>>("',' or the end");
            }

            Read();
        }
    }

    private SelectorNode? ParseRequirement()
    {
        bool negated = _token == Token.Not;
        if (negated)
        {
            Read();
        }

        if (_token != Token.Word)
        {
            return Expected<SelectorNode>("a label key");
        }

        string key = Word.ToString();
        if (!KubernetesRequirements.CheckKey(key, out string? problem))
        {
            Problem = problem;
            return null;
        }

        Read();
        if (negated || _token is Token.End or Token.Comma)
        {
            var exists = new LabelNode(key, LabelOperator.Exists, (string?)null);
            return negated ? new NotNode(exists) : exists;
        }

        LabelOperator? op = _token switch
        {
            Token.Equals or Token.DoubleEquals => LabelOperator.Equal,
            Token.NotEquals => LabelOperator.NotEqual,
            Token.Greater => LabelOperator.GreaterThan,
            Token.Less => LabelOperator.LessThan,
            Token.Word when Word is "in" => LabelOperator.In,
            Token.Word when Word is "notin" => LabelOperator.NotIn,
            _ => null,
        };
        if (op is null)
        {
            return Expected<SelectorNode>("=, ==, !=, >, <, in, notin, ',' or the end");
        }

        Read();
        return op is LabelOperator.In or LabelOperator.NotIn ? ParseSet(key, op.Value) : ParseValue(key, op.Value);
    }

    private LabelNode? ParseValue(string key, LabelOperator op)
    {
        string value = "";
        if (_token == Token.Word)
        {
            value = Word.ToString();
            Read();
        }
        else if (_token is not (Token.End or Token.Comma))
        {
            return Expected<LabelNode>("a value");
        }

        if (op is LabelOperator.GreaterThan or LabelOperator.LessThan && !GoInteger.TryParse(value, out _))
        {
            Problem = $"expected a 64-bit decimal integer to compare label '{key}' with, found '{value}'";
            return null;
        }

        return Check(value) ? new LabelNode(key, op, value) : null;
    }

    private LabelNode? ParseSet(string key, LabelOperator op)
    {
        if (_token != Token.Open)
        {
            return Expected<LabelNode>("'('");
        }

        Read();
        List<string>? values = _token switch
        {
            Token.Close => [""],
            Token.Word or Token.Comma => ParseValues(),
            _ => Expected<List<string>>("a value, ',' or ')'"),
        };
        if (values is null)
        {
            return null;
        }

        Read();
        foreach (string value in values)
        {
            if (!Check(value))
            {
                return null;
            }
        }

        return new LabelNode(key, op, values);
    }

    // A missing value, before, between or behind commas, is the empty one.
    private List<string>? ParseValues()
    {
        var values = new List<string>();
        while (true)
        {
            bool word = _token == Token.Word;
            values.Add(word ? Word.ToString() : "");
            if (word)
            {
                Read();
            }

            if (_token == Token.Close)
            {
                return values;
            }

            if (_token != Token.Comma)
            {
                return Expected<List<string>>(word ? "',' or ')'" : "a value, ',' or ')'");
            }

            Read();
        }
    }

    private bool Check(string value)
    {
        bool valid = KubernetesRequirements.CheckValue(value, out string? problem);
        Problem = problem;
        return valid;
    }

    private void Read()
    {
        while (_next < _text.Length && _text[_next] is ' ' or '\t' or '\r' or '\n')
        {
            _next++;
        }

        _start = _next;
        if (_next >= _text.Length || _text[_next] == '\0')
        {
            (_token, _length) = (Token.End, 0);
            return;
        }

        char second = _next + 1 < _text.Length ? _text[_next + 1] : '\0';
        (_token, _length) = _text[_next] switch
        {
            '(' => (Token.Open, 1),
            ')' => (Token.Close, 1),
            ',' => (Token.Comma, 1),
            '>' => (Token.Greater, 1),
            '<' => (Token.Less, 1),
            '!' => second == '=' ? (Token.NotEquals, 2) : (Token.Not, 1),
            '=' => second == '=' ? (Token.DoubleEquals, 2) : (Token.Equals, 1),
            _ => (Token.Word, WordLength()),
        };
        _next += _length;

        // Upstream's reader takes a NUL for the end of the token before it, and swallows it.
        if (_next < _text.Length && _text[_next] == '\0')
        {
            _next++;
        }
    }

    private readonly int WordLength()
    {
        int length = _text[_next..].IndexOfAny(WordEnds);
        return length < 0 ? _text.Length - _next : length;
    }

    private T? Expected<T>(string expected)
        where T : class
    {
        string found = _token == Token.End ? "the end" : $"'{Word}'";
        Problem = string.Create(CultureInfo.InvariantCulture, $"expected {expected} at column {_start + 1}, found {found}");
        return null;
    }
}
