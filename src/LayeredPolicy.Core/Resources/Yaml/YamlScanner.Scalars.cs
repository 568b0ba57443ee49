using System.Text;

namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlScanner
{
    private void FetchPlain()
    {
        SaveKey();
        _keyAllowed = false;
        YamlMark start = Mark;
        int indent = _indent + 1;
        StringBuilder? text = null;
        StringBuilder breaks = _breaks.Clear();
        int from = _position;
        int to = _position;
        bool brokeLine = false;
        while (!AtDocumentIndicator() && Current != '#')
        {
            int run = _position;
            SkipPlainRun();
            if (_position > run)
            {
                if (brokeLine)
                {
                    text ??= new StringBuilder().Append(_text, from, to - from);
                    Fold(text, breaks);
                    text.Append(_text, run, _position - run);
                    brokeLine = false;
                }
                else
                {
                    text?.Append(_text, to, _position - to);
                }

                to = _position;
            }

            if (!IsBlank(Current) && !IsBreak(Current))
            {
                break;
            }

            while (IsBlank(Current) || IsBreak(Current))
            {
                if (IsBreak(Current))
                {
                    breaks.Append(ReadBreak());
                    brokeLine = true;
                    continue;
                }

                Require(
                    !brokeLine || Current != '\t' || Column >= indent, "a tab stands where indentation is expected; indent with spaces");
                _position++;
            }

            if (FlowLevel == 0 && Column < indent)
            {
                break;
            }
        }

        YamlSlice value = text is null ? new(_text, from, to - from) : new(text.ToString());
        _tokens.Add(new YamlToken(YamlTokenKind.Scalar, start, value, plain: true));
        if (brokeLine)
        {
            _keyAllowed = true;
        }
    }

    private void SkipPlainRun()
    {
        bool flow = FlowLevel > 0;
        ReadOnlySpan<char> rest = _text.AsSpan(_position, _end - _position);
        int i = 0;
        for (; i < rest.Length; i++)
        {
            char c = rest[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                continue;
            }

            if (IsBlankOrBreak(c) || (c == ':' && (i + 1 == rest.Length || IsBlankOrBreak(rest[i + 1]))) || (flow && (c is ',' or '?' or '[' or ']' or '{' or '}')))
            {
                break;
            }
        }

        _position += i;
    }

    private void FetchQuoted(char quote)
    {
        SaveKey();
        _keyAllowed = false;
        YamlMark start = Mark;
        _position++;
        int from = _position;
        int close = SimpleClose(quote);
        if (close >= 0)
        {
            _position = close + 1;
            _tokens.Add(new YamlToken(YamlTokenKind.Scalar, start, new YamlSlice(_text, from, close - from)));
            return;
        }

        var text = new StringBuilder();
        var blanks = new StringBuilder();
        var breaks = new StringBuilder();
        while (true)
        {
            if (AtDocumentIndicator())
            {
                throw new YamlSyntaxException("a document marker stands inside a quoted value; the closing quote is missing", start);
            }

            if (_position >= _end)
            {
                throw new YamlSyntaxException($"the closing {quote} is missing", start);
            }

            bool brokeLine = ReadQuotedRun(quote, text);
            if (Current == quote)
            {
                break;
            }

            while (IsBlank(Current) || IsBreak(Current))
            {
                if (IsBreak(Current))
                {
                    blanks.Clear();
                    // An escaped break has ended the line already: what follows counts as further empty lines.
                    if (brokeLine && breaks.Length == 0)
                    {
                        breaks.Append('\0');
                    }

                    breaks.Append(ReadBreak());
                    brokeLine = true;
                }
                else
                {
                    if (!brokeLine)
                    {
                        blanks.Append(Current);
                    }

                    _position++;
                }
            }

            if (breaks.Length > 0 && breaks[0] == '\0')
            {
                text.Append(breaks, 1, breaks.Length - 1);
                breaks.Clear();
            }
            else
            {
                Fold(text, breaks);
            }

            text.Append(blanks);
            blanks.Clear();
        }

        _position++;
        _tokens.Add(new YamlToken(YamlTokenKind.Scalar, start, new YamlSlice(text.ToString())));
    }

    // The offset of the closing quote when the value stands on one line and holds no escape; else -1.
    private int SimpleClose(char quote)
    {
        for (int i = _position; i < _end; i++)
        {
            char c = _text[i];
            if (c == quote)
            {
                return quote == '\'' && i + 1 < _end && _text[i + 1] == '\'' ? -1 : i;
            }

            if (c == '\\' && quote == '"' || IsBreak(c))
            {
                return -1;
            }
        }

        return -1;
    }

    // Reads non-blank characters. Says whether it ended at an escaped line break.
    private bool ReadQuotedRun(char quote, StringBuilder text)
    {
        while (!IsBlankOrBreak(Current))
        {
            char c = Current;
            if (c == quote)
            {
                if (quote == '"' || At(1) != '\'')
                {
                    return false;
                }

                text.Append('\'');
                _position += 2;
            }
            else if (c != '\\' || quote == '\'')
            {
                text.Append(c);
                _position++;
            }
            else if (IsBreak(At(1)))
            {
                _position++;
                SkipBreak();
                return true;
            }
            else
            {
                ReadEscape(text);
            }
        }

        return false;
    }

    private void ReadEscape(StringBuilder text)
    {
        YamlMark start = Mark;
        char c = At(1);
        int digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        _position += 2;
        if (digits == 0)
        {
            text.Append(c switch
            {
                '0' => '\0',
                'a' => '\a',
                'b' => '\b',
                't' or '\t' => '\t',
                'n' => '\n',
                'v' => '\v',
                'f' => '\f',
                'r' => '\r',
                'e' => '\u001B',
                ' ' => ' ',
                '"' => '"',
                '\'' => '\'',
                '\\' => '\\',
                'N' => NextLine,
                '_' => '\u00A0',
                'L' => LineSeparator,
                'P' => ParagraphSeparator,
                _ => throw new YamlSyntaxException(
                    $"'\\{c}' is no escape of a double-quoted YAML value; write '\\\\' for a backslash, or use single quotes", start),
            });
            return;
        }

        uint code = 0;
        for (int i = 0; i < digits; i++, _position++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                throw new YamlSyntaxException($"'\\{c}' needs {digits} hexadecimal digits", start);
            }

            code = (code << 4) | (uint)Convert.ToInt32(Current.ToString(), 16);
        }

        if (!Rune.IsValid(code))
        {
            throw new YamlSyntaxException("the escape names no Unicode character", start);
        }

        text.Append(new Rune(code));
    }
}
