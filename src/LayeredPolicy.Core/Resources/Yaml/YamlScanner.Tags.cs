using System.Text;

namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlScanner
{
    private const string TagCharacters = ";/?:@&=+$,.!~*'()[]%";

    private void FetchAnchor(YamlTokenKind kind)
    {
        SaveKey();
        _keyAllowed = false;
        YamlMark start = Mark;
        _position++;
        int from = _position;
        while (IsWord(Current))
        {
            _position++;
        }

        bool ends = IsBlankOrBreak(Current) || Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`';
        if (_position == from || !ends)
        {
            string what = kind == YamlTokenKind.Anchor ? "'&' begins an anchor" : "'*' begins an alias";
            throw new YamlSyntaxException($"{what}, whose name is letters, digits, '-' and '_'; put the value in quotes if it is text", start);
        }

        _tokens.Add(new YamlToken(kind, start, new YamlSlice(_text, from, _position - from)));
    }

    private void FetchTag()
    {
        SaveKey();
        _keyAllowed = false;
        YamlMark start = Mark;
        string handle = "";
        string suffix;
        if (At(1) == '<')
        {
            _position += 2;
            suffix = ReadTagUri("", start);
            Require(Current == '>', "a tag that begins with '!<' ends with '>'");
            _position++;
        }
        else
        {
            string head = ReadTagHandle();
            if (head.Length > 1 && head[^1] == '!')
            {
                handle = head;
                suffix = ReadTagUri("", start);
            }
            else
            {
                suffix = ReadTagUri(head, start);
                handle = "!";
                if (suffix.Length == 0)
                {
                    (handle, suffix) = ("", "!");
                }
            }
        }

        if (!IsBlankOrBreak(Current))
        {
            throw new YamlSyntaxException($"'!' begins a tag, which cannot hold '{Current}'; put the value in quotes if it is text", start);
        }

        _tokens.Add(new YamlToken(YamlTokenKind.Tag, start, new YamlSlice(suffix), handle));
    }

    private string ReadTagHandle()
    {
        int from = _position;
        _position++;
        while (IsWord(Current))
        {
            _position++;
        }

        if (Current == '!')
        {
            _position++;
        }

        return _text[from.._position];
    }

    // Reads the rest of a tag. A head is the part read already, whose '!' is not part of the result.
    private string ReadTagUri(string head, YamlMark start)
    {
        var uri = new StringBuilder(head, head.Length > 1 ? 1 : head.Length, Math.Max(head.Length - 1, 0), 32);
        bool any = head.Length > 0;
        while (IsWord(Current) || (Current != '\0' && TagCharacters.Contains(Current)))
        {
            if (Current == '%')
            {
                ReadTagEscape(uri, start);
            }
            else
            {
                uri.Append(Current);
                _position++;
            }

            any = true;
        }

        return any ? uri.ToString() : throw new YamlSyntaxException("a tag needs a name after '!'", start);
    }

    private void ReadTagEscape(StringBuilder uri, YamlMark start)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = 0;
        int width = 1;
        while (count < width)
        {
            if (Current != '%' || !char.IsAsciiHexDigit(At(1)) || !char.IsAsciiHexDigit(At(2)))
            {
                throw new YamlSyntaxException("'%' in a tag needs two hexadecimal digits", start);
            }

            byte octet = Convert.ToByte(_text.Substring(_position + 1, 2), 16);
            width = count > 0 ? width : octet switch { < 0x80 => 1, >= 0xC0 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF8 => 4, _ => 0 };
            if (width == 0 || (count > 0 && (octet & 0xC0) != 0x80))
            {
                throw new YamlSyntaxException("the '%' escapes of a tag are no UTF-8", start);
            }

            bytes[count++] = octet;
            _position += 3;
        }

        uri.Append(Encoding.UTF8.GetString(bytes[..count]));
    }

    private void FetchDirective()
    {
        Unroll(-1);
        RemoveKey();
        _keyAllowed = false;
        YamlMark start = Mark;
        _position++;
        int from = _position;
        while (IsWord(Current))
        {
            _position++;
        }

        string name = _text[from.._position];
        Require(IsBlankOrBreak(Current), "'%' at the start of a line begins a directive, whose name is letters only");
        SkipBlanks();
        if (name == "YAML")
        {
            int version = _position;
            ReadVersionNumber();
            Require(Current == '.', "the version of a %YAML directive is two numbers with a dot");
            _position++;
            ReadVersionNumber();
            _tokens.Add(new YamlToken(YamlTokenKind.VersionDirective, start, new YamlSlice(_text, version, _position - version)));
        }
        else if (name == "TAG")
        {
            Require(Current == '!', "a %TAG directive names a handle that begins with '!'");
            string handle = ReadTagHandle();
            Require(handle == "!" || handle[^1] == '!', "the handle of a %TAG directive ends with '!'");
            Require(IsBlank(Current), "a blank is expected after the handle of a %TAG directive");
            SkipBlanks();
            string prefix = ReadTagUri("", start);
            Require(IsBlankOrBreak(Current), "a %TAG directive ends after its prefix");
            _tokens.Add(new YamlToken(YamlTokenKind.TagDirective, start, new YamlSlice(prefix), handle));
        }
        else
        {
            throw new YamlSyntaxException($"'%{name}' is no directive; put the value in quotes if it is text", start);
        }

        EndHeadLine("a directive");
    }

    private void ReadVersionNumber()
    {
        int from = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        Require(_position - from is 1 or 2, "the version of a %YAML directive is two numbers of at most two digits");
    }
}
