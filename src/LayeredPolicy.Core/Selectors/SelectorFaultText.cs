using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>Turns a fault of the Calico parser into a sentence: what was expected, where, and what was found.</summary>
internal static class SelectorFaultText
{
    public static Diagnostic Describe(ReadOnlySpan<char> text, SelectorFault fault, int at, ReadOnlySpan<char> op)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $" at column {at + 1}");
        string found = Found(text, at);
        string after = op.IsEmpty ? "" : $" after '{op}'";
        return fault switch
        {
            SelectorFault.TooLong => CoreDiagnostics.SelectorLimit.Create(
                string.Create(CultureInfo.InvariantCulture, $"the selector has {text.Length} characters; at most {SelectorLimits.MaxLength} are read")),
            SelectorFault.TooDeep => CoreDiagnostics.SelectorLimit.Create(
                string.Create(CultureInfo.InvariantCulture, $"the selector nests deeper than {SelectorLimits.MaxDepth} levels of && and ||, or {SelectorLimits.MaxParentheses} of parentheses,{place}")),
            SelectorFault.LabelTooLong => Syntax(
                string.Create(CultureInfo.InvariantCulture, $"expected a label name of at most {SelectorLimits.MaxLabelLength} characters{place}, found a longer one")),
            SelectorFault.UnterminatedString => Syntax($"the string that begins{place} has no closing {text[at]}"),
            SelectorFault.LoneEquals => Syntax($"expected '=='{place}, found a single '='"),
            SelectorFault.LoneAnd => Syntax($"expected '&&'{place}, found a single '&'"),
            SelectorFault.LoneOr => Syntax($"expected '||'{place}, found a single '|'"),
            SelectorFault.UnknownCharacter => Syntax($"{found} at column {(at + 1).ToString(CultureInfo.InvariantCulture)} has no meaning in a selector; outside quotes only label characters, operators, spaces and tabs may stand"),
            SelectorFault.TermExpected => Syntax($"expected a label, has(label), all(), global(), '!' or '('{place}, found {found}"),
            SelectorFault.OperatorExpected => Syntax($"expected an operator (==, !=, in, not in, contains, starts with, ends with) after the label{place}, found {found}"),
            SelectorFault.StringExpected => Syntax($"expected a string in quotes{after}{place}, found {found}"),
            SelectorFault.SetExpected => Syntax($"expected '{{'{after}{place}, found {found}"),
            SelectorFault.SetItemExpected => Syntax($"expected a string in quotes, ',' or '}}' in the set{place}, found {found}"),
            SelectorFault.CallLabelExpected => Syntax($"expected a label name inside has(...){place}, found {found}"),
            SelectorFault.CallNotClosed => Syntax($"expected ')'{place}, found {found}"),
            SelectorFault.CloseParenExpected => Syntax($"expected ')', '&&' or '||'{place}, found {found}"),
            _ => Syntax($"expected '&&', '||' or the end{place}, found {found}"),
        };
    }

    private static Diagnostic Syntax(string message) => CoreDiagnostics.SelectorSyntax.Create(message);

    private static string Found(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return "the end";
        }

        char c = text[at];
        return c switch
        {
            '\n' or '\r' => "a line break",
            '"' or '\'' => "a string",
            _ when char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) => $"U+{(int)c:X4}",
            _ when char.IsAsciiLetterOrDigit(c) => $"'{Word(text[at..])}'",
            _ when at + 1 < text.Length && text[at + 1] == c && c is '&' or '|' or '=' => $"'{c}{c}'",
            _ => $"'{c}'",
        };
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && end < 40 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or '/'))
        {
            end++;
        }

        return text[..end];
    }
}
