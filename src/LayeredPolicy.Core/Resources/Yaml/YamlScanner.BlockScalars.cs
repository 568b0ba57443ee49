using System.Text;

namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlScanner
{
    private enum Chomping
    {
        Clip,
        Strip,
        Keep,
    }

    private void FetchBlockScalar(bool literal)
    {
        RemoveKey();
        _keyAllowed = true;
        YamlMark start = Mark;
        _position++;
        (Chomping chomping, int increment) = ReadBlockHead();
        EndHeadLine("'|' or '>'");

        int indent = increment == 0 ? 0 : Math.Max(_indent, 0) + increment;
        var text = new StringBuilder();
        var empty = new StringBuilder();
        indent = SkipBlockIndent(indent, empty, start);
        char pending = '\0';
        bool foldable = true;
        while (Column == indent && _position < _end)
        {
            bool blank = IsBlank(Current);
            if (!literal && foldable && !blank && pending == '\n')
            {
                if (empty.Length == 0)
                {
                    text.Append(' ');
                }
            }
            else if (pending != '\0')
            {
                text.Append(pending);
            }

            text.Append(empty);
            empty.Clear();
            foldable = !blank;
            int from = _position;
            SkipToBreak();
            text.Append(_text, from, _position - from);
            pending = _position < _end ? ReadBreak() : '\0';
            indent = SkipBlockIndent(indent, empty, start);
        }

        if (chomping != Chomping.Strip && pending != '\0')
        {
            text.Append(pending);
        }

        if (chomping == Chomping.Keep)
        {
            text.Append(empty);
        }

        _tokens.Add(new YamlToken(YamlTokenKind.Scalar, start, new YamlSlice(text.ToString())));
    }

    // The chomping and indentation indicators, in either order.
    private (Chomping Chomping, int Increment) ReadBlockHead()
    {
        Chomping chomping = ReadChomping();
        int increment = 0;
        if (char.IsAsciiDigit(Current))
        {
            Require(Current != '0', "the indentation of a block value must be 1 to 9");
            increment = Current - '0';
            _position++;
        }

        return (chomping == Chomping.Clip && increment > 0 ? ReadChomping() : chomping, increment);
    }

    private Chomping ReadChomping()
    {
        if (Current is not ('+' or '-'))
        {
            return Chomping.Clip;
        }

        return _text[_position++] == '+' ? Chomping.Keep : Chomping.Strip;
    }

    // Skips indentation and empty lines; finds the indentation out when it is not known yet (0).
    private int SkipBlockIndent(int indent, StringBuilder empty, YamlMark start)
    {
        int widest = 0;
        while (true)
        {
            while ((indent == 0 || Column < indent) && Current == ' ')
            {
                _position++;
            }

            widest = Math.Max(widest, Column);
            if ((indent == 0 || Column < indent) && Current == '\t')
            {
                throw new YamlSyntaxException("a tab stands where the indentation of a block value is expected; indent with spaces", Mark);
            }

            if (!IsBreak(Current))
            {
                break;
            }

            empty.Append(ReadBreak());
        }

        return indent > 0 ? indent : Math.Max(Math.Max(widest, _indent + 1), 1);
    }
}
