using System.Globalization;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// Whether a text is a regular expression of RE2, the dialect of Istio and Envoy: no look-around and no back references, repetition up to 1000.
/// </summary>
/// <remarks>See https://github.com/google/re2/wiki/Syntax.</remarks>
internal ref struct Re2Syntax
{
    private const int MostRepetitions = 1000;
    private const int DeepestGroup = 1000;
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private Re2Syntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Whether the expression can be compiled.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var reader = new Re2Syntax(text);
        return reader.Alternatives() && reader._at == text.Length;
    }

    private readonly bool Ended => _at >= _text.Length;

    private bool Alternatives()
    {
        if (++_depth > DeepestGroup)
        {
            return false;
        }

        bool repeatable = false;
        bool repeated = false;
        while (!Ended && _text[_at] != ')')
        {
            char c = _text[_at];
            if (c == '|')
            {
                _at++;
                repeatable = repeated = false;
            }
            else if (c is '*' or '+' or '?' || (c == '{' && IsRepetition()))
            {
                if (!repeatable || repeated || !Repetition())
                {
                    return false;
                }

                repeated = true;
            }
            else
            {
                if (!Atom(out repeatable))
                {
                    return false;
                }

                repeated = false;
            }
        }

        _depth--;
        return true;
    }

    /// <summary>Reads an operator of repetition. A lazy mark may follow; a second operator may not.</summary>
    private bool Repetition()
    {
        if (_text[_at] == '{')
        {
            int end = _text[_at..].IndexOf('}') + _at;
            string[] bounds = _text[(_at + 1)..end].ToString().Split(',');
            int least = Count(bounds[0]);
            int most = bounds.Length == 1 ? least : bounds[1].Length == 0 ? -1 : Count(bounds[1]);
            _at = end + 1;
            if (least > MostRepetitions || most > MostRepetitions || (most >= 0 && most < least))
            {
                return false;
            }
        }
        else
        {
            _at++;
        }

        if (!Ended && _text[_at] == '?')
        {
            _at++;
        }

        return true;
    }

    /// <summary>Whether a brace begins a repetition; any other brace is a brace.</summary>
    private readonly bool IsRepetition()
    {
        int end = _text[_at..].IndexOf('}');
        if (end < 2)
        {
            return false;
        }

        ReadOnlySpan<char> inner = _text.Slice(_at + 1, end - 1);
        int comma = inner.IndexOf(',');
        ReadOnlySpan<char> least = comma < 0 ? inner : inner[..comma];
        return !least.IsEmpty && least.ContainsOnlyDigits() && (comma < 0 || inner[(comma + 1)..].ContainsOnlyDigits());
    }

    private static int Count(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : MostRepetitions + 1;

    private bool Atom(out bool repeatable)
    {
        repeatable = true;
        switch (_text[_at])
        {
            case '(':
                return Group(out repeatable);
            case '[':
                return Class();
            case '\\':
                return Escape(inClass: false);
            default:
                _at++;
                return true;
        }
    }

    private bool Group(out bool repeatable)
    {
        repeatable = true;
        _at++;
        if (!Ended && _text[_at] == '?')
        {
            _at++;
            if (!GroupOptions(out bool isBare))
            {
                repeatable = false;
                return false;
            }

            if (isBare)
            {
                repeatable = false;
                return true;
            }
        }

        if (!Alternatives() || Ended)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Reads what follows <c>(?</c>: a name, or flags with or without a group.</summary>
    private bool GroupOptions(out bool isBare)
    {
        isBare = false;
        ReadOnlySpan<char> rest = _text[_at..];
        int name = rest.StartsWith("P<") ? 2 : rest.StartsWith("<") && !rest.StartsWith("<=") && !rest.StartsWith("<!") ? 1 : 0;
        if (name > 0)
        {
            int end = rest.IndexOf('>');
            if (end <= name || rest[name..end].ContainsAnyExcept(s_nameCharacters))
            {
                return false;
            }

            _at += end + 1;
            return true;
        }

        bool negated = false;
        bool any = false;
        for (; !Ended; _at++)
        {
            switch (_text[_at])
            {
                case 'i' or 'm' or 's' or 'U':
                    any = true;
                    break;
                case '-' when !negated:
                    negated = true;
                    any = false;
                    break;
                case ':' or ')':
                    isBare = _text[_at] == ')';
                    _at++;
                    return !negated || any;
                default:
                    return false;
            }
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private bool Class()
    {
        _at++;
        if (!Ended && _text[_at] == '^')
        {
            _at++;
        }

        bool first = true;
        while (!Ended && (_text[_at] != ']' || first))
        {
            first = false;
            if (_text[_at..].StartsWith("[:") && _text[_at..].IndexOf(":]") is var end and > 0)
            {
                if (!IsNamedClass(_text.Slice(_at + 2, end - 2)))
                {
                    return false;
                }

                _at += end + 2;
                continue;
            }

            if (!ClassItem(out int low))
            {
                return false;
            }

            if (low >= 0 && _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
            {
                _at++;
                if (!ClassItem(out int high) || high < low)
                {
                    return false;
                }
            }
        }

        if (Ended)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Reads one item of a class; its code, or -1 for a class of its own such as <c>\d</c>.</summary>
    private bool ClassItem(out int code)
    {
        code = _text[_at];
        if (code != '\\')
        {
            _at++;
            return true;
        }

        int start = _at;
        bool isValid = Escape(inClass: true);
        code = !isValid || _at - start != 2 || char.IsAsciiLetterOrDigit(_text[start + 1]) ? -1 : _text[start + 1];
        return isValid;
    }

    private static bool IsNamedClass(ReadOnlySpan<char> name) => (name is ['^', ..] ? name[1..] : name) is
        "alnum" or "alpha" or "ascii" or "blank" or "cntrl" or "digit" or "graph" or "lower" or "print" or "punct" or "space" or "upper" or "word" or "xdigit";

    private bool Escape(bool inClass)
    {
        if (++_at >= _text.Length)
        {
            return false;
        }

        char c = _text[_at++];
        switch (c)
        {
            case >= '1' and <= '7':
                // Only an octal code of two digits or more is one; a single digit would be a back reference.
                return !Ended && _text[_at] is >= '0' and <= '7' && Skip(1);
            case '0' or 'a' or 'f' or 'n' or 'r' or 't' or 'v' or 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return true;
            case 'A' or 'b' or 'B' or 'z' or 'C':
                return !inClass;
            case 'Q' when !inClass:
                int quoteEnd = _text[_at..].IndexOf("\\E");
                _at = quoteEnd < 0 ? _text.Length : _at + quoteEnd + 2;
                return true;
            case 'x':
                return HexCode();
            case 'p' or 'P':
                return UnicodeClass();
            default:
                return c < 0x80 && !char.IsAsciiLetterOrDigit(c);
        }
    }

    private bool HexCode()
    {
        if (!Ended && _text[_at] == '{')
        {
            int end = _text[_at..].IndexOf('}');
            bool isCode = end is > 1 and < 8 && int.TryParse(_text.Slice(_at + 1, end - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && code <= 0x10ffff;
            return isCode && Skip(end + 1);
        }

        return _at + 1 < _text.Length && char.IsAsciiHexDigit(_text[_at]) && char.IsAsciiHexDigit(_text[_at + 1]) && Skip(2);
    }

    private bool UnicodeClass()
    {
        if (Ended)
        {
            return false;
        }

        if (_text[_at] != '{')
        {
            return char.IsAsciiLetterUpper(_text[_at]) && Skip(1);
        }

        int end = _text[_at..].IndexOf('}');
        return end > 1 && Skip(end + 1);
    }

    private bool Skip(int count)
    {
        _at += count;
        return true;
    }
}
