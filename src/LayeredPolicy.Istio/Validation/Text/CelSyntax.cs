using System.Buffers;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Whether a text can be parsed as an expression of CEL. Names and types are not looked at.</summary>
/// <remarks>See https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax.</remarks>
internal ref struct CelSyntax
{
    private const int DeepestNesting = 250;

    private static readonly SearchValues<char> s_word = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private static readonly string[] s_binary = ["||", "&&", "<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "%"];

    private static readonly string[] s_reserved =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "in", "let", "loop", "namespace", "package", "return", "var", "void", "while",
    ];

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private CelSyntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Whether the expression can be parsed.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var reader = new CelSyntax(text);
        if (!reader.Expression())
        {
            return false;
        }

        reader.SkipBlanks();
        return reader._at == text.Length;
    }

    /// <summary>Whether an expression parses does not depend on the ranks of its binary operators, so that they are read as one rank.</summary>
    private bool Expression()
    {
        if (++_depth > DeepestNesting || !Operand())
        {
            return false;
        }

        while (Binary())
        {
            if (!Operand())
            {
                return false;
            }
        }

        _depth--;
        return !Take("?") || (Expression() && Take(":") && Expression());
    }

    private bool Binary()
    {
        foreach (string mark in s_binary)
        {
            if (Take(mark))
            {
                return true;
            }
        }

        int start = _at;
        if (Word() is "in")
        {
            return true;
        }

        _at = start;
        return false;
    }

    private bool Operand()
    {
        while (Take("!") || Take("-"))
        {
        }

        return Primary() && Members();
    }

    private bool Members()
    {
        while (true)
        {
            if (Take("."))
            {
                Take("?");
                if (Word().IsEmpty || (Take("(") && !Items(")", isMap: false)))
                {
                    return false;
                }
            }
            else if (Take("["))
            {
                Take("?");
                if (!Expression() || !Take("]"))
                {
                    return false;
                }
            }
            else
            {
                return true;
            }
        }
    }

    private bool Primary()
    {
        SkipBlanks();
        if (_at == _text.Length)
        {
            return false;
        }

        char c = _text[_at];
        if (Take("("))
        {
            return Expression() && Take(")");
        }

        if (Take("["))
        {
            return Items("]", isMap: false);
        }

        if (Take("{"))
        {
            return Items("}", isMap: true);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])))
        {
            return Number();
        }

        if (StringPrefix() is >= 0 and var prefix)
        {
            return Text(prefix);
        }

        Take(".");
        ReadOnlySpan<char> name = Word();
        return !name.IsEmpty && !IsReserved(name)
            && (!Take("(") || Items(")", isMap: false))
            && (!IsMessage() || (Take("{") && Items("}", isMap: true)));
    }

    private bool IsMessage()
    {
        SkipBlanks();
        return _at < _text.Length && _text[_at] == '{';
    }

    /// <summary>Reads expressions, or pairs of them, up to the closing mark; a comma may stand before it.</summary>
    private bool Items(string close, bool isMap)
    {
        while (!Take(close))
        {
            Take("?");
            if (!Expression() || (isMap && !(Take(":") && Expression())))
            {
                return false;
            }

            if (!Take(","))
            {
                return Take(close);
            }
        }

        return true;
    }

    private bool Number()
    {
        bool isHex = _text[_at..].StartsWith("0x") || _text[_at..].StartsWith("0X");
        int start = _at += isHex ? 2 : 0;
        while (_at < _text.Length && (isHex ? char.IsAsciiHexDigit(_text[_at]) : char.IsAsciiDigit(_text[_at]) || (_text[_at] == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]))))
        {
            _at++;
        }

        if (!isHex && _at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is '+' or '-' ? 1 : 0;
            int exponent = _at;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            {
                _at++;
            }

            if (_at == exponent)
            {
                return false;
            }
        }

        bool isEmpty = _at == start;
        _at += _at < _text.Length && _text[_at] is 'u' or 'U' ? 1 : 0;
        return !isEmpty && (_at == _text.Length || !s_word.Contains(_text[_at]));
    }

    /// <summary>How many letters stand before the quote of a text (<c>r</c>, <c>b</c>); -1 when no text stands here.</summary>
    private readonly int StringPrefix()
    {
        int length = 0;
        while (length < 2 && _at + length < _text.Length && _text[_at + length] is 'r' or 'R' or 'b' or 'B')
        {
            length++;
        }

        return _at + length < _text.Length && _text[_at + length] is '"' or '\'' ? length : -1;
    }

    private bool Text(int prefix)
    {
        bool isRaw = _text.Slice(_at, prefix).ContainsAny('r', 'R');
        _at += prefix;
        char quote = _text[_at];
        bool isTriple = _text[_at..].StartsWith([quote, quote, quote]);
        int width = isTriple ? 3 : 1;
        _at += width;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == quote && (!isTriple || _text[_at..].StartsWith([quote, quote, quote])))
            {
                _at += width;
                return true;
            }

            if (!isTriple && c is '\n' or '\r')
            {
                return false;
            }

            _at += c == '\\' && !isRaw ? 2 : 1;
        }

        return false;
    }

    private ReadOnlySpan<char> Word()
    {
        SkipBlanks();
        int length = _text[_at..].IndexOfAnyExcept(s_word);
        length = length < 0 ? _text.Length - _at : length;
        if (length == 0 || char.IsAsciiDigit(_text[_at]))
        {
            return [];
        }

        _at += length;
        return _text.Slice(_at - length, length);
    }

    private static bool IsReserved(ReadOnlySpan<char> name)
    {
        foreach (string reserved in s_reserved)
        {
            if (name.SequenceEqual(reserved))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(string mark)
    {
        SkipBlanks();
        if (!_text[_at..].StartsWith(mark))
        {
            return false;
        }

        _at += mark.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (_text[_at..].StartsWith("//"))
            {
                int end = _text[_at..].IndexOf('\n');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else
            {
                return;
            }
        }
    }
}
