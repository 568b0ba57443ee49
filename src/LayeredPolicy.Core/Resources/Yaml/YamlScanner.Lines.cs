using System.Text;

namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlScanner
{
    private const char ByteOrderMark = '\uFEFF';
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator;

    private static bool IsBreakOrEnd(char c) => c == '\0' || IsBreak(c);

    private static bool IsBlankOrBreak(char c) => c is ' ' or '\t' or '\0' || IsBreak(c);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private bool AtDocumentIndicator() =>
        Column == 0 && (Current is '-' or '.') && At(1) == Current && At(2) == Current && IsBlankOrBreak(At(3));

    private void SkipToToken()
    {
        while (true)
        {
            if (Column == 0 && Current == ByteOrderMark)
            {
                _position++;
            }

            // A tab is no indentation: where a key may begin, it is left for the token switch to refuse.
            while (Current == ' ' || (Current == '\t' && (FlowLevel > 0 || !_keyAllowed)))
            {
                _position++;
            }

            SkipComment();
            if (!IsBreak(Current))
            {
                return;
            }

            SkipBreak();
            if (FlowLevel == 0)
            {
                _keyAllowed = true;
            }
        }
    }

    private void SkipComment()
    {
        if (Current == '#')
        {
            SkipToBreak();
        }
    }

    private void SkipToBreak()
    {
        while (!IsBreakOrEnd(Current))
        {
            _position++;
        }
    }

    private void SkipBlanks()
    {
        while (IsBlank(Current))
        {
            _position++;
        }
    }

    private void SkipBreak()
    {
        _position += Current == '\r' && At(1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    // Reads a line break: all kinds but the Unicode separators become a line feed.
    private char ReadBreak()
    {
        char c = Current;
        SkipBreak();
        return c is LineSeparator or ParagraphSeparator ? c : '\n';
    }

    // One break is a space, more are themselves without the first; separators stay as they are.
    private static void Fold(StringBuilder into, StringBuilder breaks)
    {
        if (breaks.Length == 0)
        {
            return;
        }

        if (breaks[0] != '\n')
        {
            into.Append(breaks);
        }
        else if (breaks.Length == 1)
        {
            into.Append(' ');
        }
        else
        {
            into.Append(breaks, 1, breaks.Length - 1);
        }

        breaks.Clear();
    }

    // Ends the line of a block scalar's or a directive's head: blanks, a comment, and a break or the end.
    private void EndHeadLine(string what)
    {
        SkipBlanks();
        SkipComment();
        Require(IsBreakOrEnd(Current), $"only a comment may follow {what} on its line");
        if (IsBreak(Current))
        {
            SkipBreak();
        }
    }
}
