using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Decides whether one label can satisfy a list of literals at once, and names a value that does.
/// </summary>
/// <remarks>
/// Values are texts of any length over an alphabet that always holds a character that no condition mentions. Such a character, put between the
/// required prefix, the required substrings and the required suffix, keeps them from forming anything that is forbidden, unless one of them holds it
/// already. That makes the decision for prefixes, suffixes and substrings exact without automata.
/// </remarks>
internal static class LabelTheory
{
    private const int NumericCandidates = 50;
    private const int NumericCandidatesWithTexts = 500;

    private static readonly string[] Fillers = ["x", "y", "z", "other"];
    private static readonly string[] Joints = ["", "-", "x", "0"];

    /// <summary>Looks for a value.</summary>
    /// <param name="literals">What must hold of the label.</param>
    /// <param name="value">A value that satisfies all; null when the label must or may be absent.</param>
    /// <returns>Whether there is one; null when it cannot be told within the bound, which only numbers with substrings on one label can cause.</returns>
    public static bool? Find(LiteralList? literals, out string? value)
    {
        value = null;
        LabelNode? values = null;
        bool present = false;
        bool absent = false;
        bool numeric = false;
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            SelectorLiteral literal = at.Literal;
            if (!literal.Positive)
            {
                absent |= literal.Operator == LabelOperator.Exists;
                continue;
            }

            present = true;
            if (literal.Operator == LabelOperator.Equal || (literal.Operator == LabelOperator.In && values is not { Operator: LabelOperator.Equal or LabelOperator.NotEqual }
                && (values is null || literal.Node.Set.Length < values.Set.Length)))
            {
                values = literal.Node;
            }

            numeric |= literal.Operator is LabelOperator.GreaterThan or LabelOperator.LessThan;
        }

        if (!present || absent)
        {
            return !present;
        }

        if (values is not null)
        {
            value = FirstThatHolds(literals, values);
            return value is not null;
        }

        return numeric ? FindNumber(literals!, out value) : FindText(literals!, out value);
    }

    private static string? FirstThatHolds(LiteralList? literals, LabelNode values)
    {
        if (values.Operator is LabelOperator.Equal or LabelOperator.NotEqual)
        {
            return AllHold(literals, values.Value) ? values.Value : null;
        }

        foreach (string candidate in values.Set)
        {
            if (AllHold(literals, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool AllHold(LiteralList? literals, string value)
    {
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            if (!at.Literal.Holds(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool? FindText(LiteralList literals, out string? value)
    {
        value = null;
        string prefix = "";
        string suffix = "";
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            if (!at.Literal.Positive)
            {
                continue;
            }

            string text = at.Literal.Text;
            if (at.Literal.Operator == LabelOperator.StartsWith && text.Length > prefix.Length)
            {
                prefix = text;
            }
            else if (at.Literal.Operator == LabelOperator.EndsWith && text.Length > suffix.Length)
            {
                suffix = text;
            }
        }

        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            if (Excludes(at.Literal, prefix, suffix, literals))
            {
                return false;
            }
        }

        value = Compose(literals, prefix, suffix);
        return value is not null ? true : null;
    }

    // Whether the literal forbids what the prefix, the suffix or a required substring already holds.
    private static bool Excludes(SelectorLiteral literal, string prefix, string suffix, LiteralList literals)
    {
        string text = literal.Text;
        switch (literal.Operator)
        {
            case LabelOperator.StartsWith:
                return prefix.StartsWith(text, StringComparison.Ordinal) != literal.Positive;
            case LabelOperator.EndsWith:
                return suffix.EndsWith(text, StringComparison.Ordinal) != literal.Positive;
            case LabelOperator.Contains when !literal.Positive:
                if (prefix.Contains(text, StringComparison.Ordinal) || suffix.Contains(text, StringComparison.Ordinal))
                {
                    return true;
                }

                for (LiteralList? at = literals; at is not null; at = at.Earlier)
                {
                    if (at.Literal is { Positive: true, Operator: LabelOperator.Contains } && at.Literal.Text.Contains(text, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static string? Compose(LiteralList literals, string prefix, string suffix)
    {
        var middle = new List<string>();
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            if (at.Literal is { Positive: true, Operator: LabelOperator.Contains })
            {
                middle.Insert(0, at.Literal.Text);
            }
        }

        bool free = prefix.Length == 0 && suffix.Length == 0 && middle.TrueForAll(m => m.Length == 0);
        foreach (string joint in free ? Fillers : Joints)
        {
            string candidate = free ? joint : prefix + joint + string.Concat(middle.Select(m => m + joint)) + suffix;
            if (AllHold(literals, candidate))
            {
                return candidate;
            }
        }

        for (char fresh = 'a'; fresh < '\uD800'; fresh++)
        {
            if (!Mentions(literals, fresh))
            {
                return prefix + fresh + string.Concat(middle.Select(m => m + fresh)) + suffix;
            }
        }

        return null;
    }

    private static bool Mentions(LiteralList literals, char c)
    {
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            if (at.Literal.Node.Value.Contains(c))
            {
                return true;
            }

            foreach (string value in at.Literal.Node.Set)
            {
                if (value.Contains(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A number may be written with any count of leading zeros, so a finite list of forbidden values never exhausts a range.
    private static bool? FindNumber(LiteralList literals, out string? value)
    {
        Int128 low = long.MinValue;
        Int128 high = long.MaxValue;
        bool texts = false;
        for (LiteralList? at = literals; at is not null; at = at.Earlier)
        {
            SelectorLiteral literal = at.Literal;
            switch (literal.Operator)
            {
                case LabelOperator.GreaterThan:
                    (low, high) = literal.Positive ? (Int128.Max(low, (Int128)literal.Node.Number + 1), high) : (low, Int128.Min(high, literal.Node.Number));
                    break;
                case LabelOperator.LessThan:
                    (low, high) = literal.Positive ? (low, Int128.Min(high, (Int128)literal.Node.Number - 1)) : (Int128.Max(low, literal.Node.Number), high);
                    break;
                case LabelOperator.StartsWith or LabelOperator.EndsWith or LabelOperator.Contains:
                    texts = true;
                    break;
            }
        }

        value = null;
        if (low > high)
        {
            return false;
        }

        Int128 start = low <= 0 && high >= 0 ? 0 : low > 0 ? low : high;
        for (int i = 0; i < (texts ? NumericCandidatesWithTexts : NumericCandidates); i++)
        {
            // Zero, one, minus one, two ... where both signs are possible; otherwise away from the bound nearer to zero.
            Int128 number = low <= 0 && high >= 0 ? (i % 2 == 1 ? (i + 1) / 2 : -(i / 2)) : low > 0 ? start + i : start - i;
            if (number < low || number > high)
            {
                continue;
            }

            string candidate = number.ToString(CultureInfo.InvariantCulture);
            if (AllHold(literals, candidate))
            {
                value = candidate;
                return true;
            }
        }

        if (texts)
        {
            return null;
        }

        string digits = Int128.Abs(start).ToString(CultureInfo.InvariantCulture);
        string sign = start < 0 ? "-" : "";
        for (int zeros = 1; ; zeros++)
        {
            string candidate = sign + new string('0', zeros) + digits;
            if (AllHold(literals, candidate))
            {
                value = candidate;
                return true;
            }
        }
    }
}
