namespace LayeredPolicy.Selectors;

/// <content>Single conditions: calls, labels with their operators, strings and sets.</content>
internal ref partial struct CalicoParser<TMode>
    where TMode : struct
{
    private SelectorNode? ParseHas()
    {
        Advance(4);
        int length = LabelLength();
        if (length == 0)
        {
            return FailAtToken(SelectorFault.CallLabelExpected);
        }

        if (length > SelectorLimits.MaxLabelLength)
        {
            return Fail(SelectorFault.LabelTooLong, _position);
        }

        ReadOnlySpan<char> key = _text.Slice(_position, length);
        Advance(length);
        if (!At(')'))
        {
            return Fail(SelectorFault.CallNotClosed, _position);
        }

        Advance(1);
        return Builds ? new LabelNode(key.ToString(), LabelOperator.Exists, (string?)null) : AllNode.Instance;
    }

    private SelectorNode? ParseCall(int length, SelectorNode node)
    {
        int start = _position;
        Advance(length);
        if (!At(')'))
        {
            return Fail(SelectorFault.CallNotClosed, _position);
        }

        bool spaced = _position != start + length;
        Advance(1);
        return spaced && node is AllNode ? AllNode.Spaced : node;
    }

    private SelectorNode? ParseTerm()
    {
        int length = LabelLength();
        if (length > SelectorLimits.MaxLabelLength)
        {
            return Fail(SelectorFault.LabelTooLong, _position);
        }

        ReadOnlySpan<char> key = _text.Slice(_position, length);
        Advance(length);
        if (_position == _text.Length)
        {
            return Fail(SelectorFault.OperatorExpected, _position);
        }

        _operatorStart = _position;
        if (!TryReadOperator(out LabelOperator op))
        {
            return Fail(At('=') ? SelectorFault.LoneEquals : SelectorFault.OperatorExpected, _operatorStart);
        }

        SkipBlanks();
        return op is LabelOperator.In or LabelOperator.NotIn ? ParseSet(key, op) : ParseString(key, op);
    }

    private SelectorNode? ParseString(ReadOnlySpan<char> key, LabelOperator op)
    {
        if (!At('"') && !At('\''))
        {
            return FailAtToken(SelectorFault.StringExpected);
        }

        if (!TryReadString(out ReadOnlySpan<char> value))
        {
            return null;
        }

        return Builds ? new LabelNode(key.ToString(), op, value.ToString()) : AllNode.Instance;
    }

    private SelectorNode? ParseSet(ReadOnlySpan<char> key, LabelOperator op)
    {
        if (!At('{'))
        {
            return FailAtToken(SelectorFault.SetExpected);
        }

        Advance(1);
        StringBuffer buffer = default;
        List<string>? overflow = null;
        int count = 0;
        while (At('"') || At('\''))
        {
            if (!TryReadString(out ReadOnlySpan<char> value))
            {
                return null;
            }

            if (Builds)
            {
                if (count < StringBuffer.Length)
                {
                    buffer[count++] = value.ToString();
                }
                else
                {
                    (overflow ??= []).Add(value.ToString());
                }
            }

            if (!At(','))
            {
                break;
            }

            Advance(1);
        }

        if (!At('}'))
        {
            return FailAtToken(SelectorFault.SetItemExpected);
        }

        Advance(1);
        if (!Builds)
        {
            return AllNode.Instance;
        }

        var values = new string[count + (overflow?.Count ?? 0)];
        ((ReadOnlySpan<string>)buffer)[..count].CopyTo(values);
        overflow?.CopyTo(values, count);
        return LabelNode.OfSorted(key.ToString(), op, Utf8Order.SortedDistinct(values));
    }

    // Reads the operator behind a label. On failure the position stays at its start.
    private bool TryReadOperator(out LabelOperator op)
    {
        op = default;
        char next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        bool read = _text[_position] switch
        {
            '=' => next == '=' && Take(LabelOperator.Equal, 2, out op),
            '!' => next == '=' && Take(LabelOperator.NotEqual, 2, out op),
            'i' => TakeWords("in", "", LabelOperator.In, out op),
            'n' => TakeWords("not", "in", LabelOperator.NotIn, out op),
            'c' => TakeWords("contains", "", LabelOperator.Contains, out op),
            's' => TakeWords("starts", "with", LabelOperator.StartsWith, out op),
            'e' => TakeWords("ends", "with", LabelOperator.EndsWith, out op),
            _ => false,
        };
        _operatorEnd = _position;
        return read;
    }

    private bool Take(LabelOperator value, int length, out LabelOperator op)
    {
        op = value;
        _position += length;
        return true;
    }

    private bool TakeWords(ReadOnlySpan<char> first, ReadOnlySpan<char> second, LabelOperator value, out LabelOperator op)
    {
        op = value;
        ReadOnlySpan<char> rest = _text[_position..];
        if (!rest.StartsWith(first))
        {
            return false;
        }

        int length = first.Length;
        int checkedAt = length;
        if (second.Length > 0)
        {
            length += BlanksAt(rest, length);
            if (!rest[length..].StartsWith(second))
            {
                return false;
            }

            length += second.Length;

            // Upstream skips blanks before it looks whether the word goes on, so a label behind the operator hides the operator.
            checkedAt = length + BlanksAt(rest, length);
        }

        if (checkedAt < rest.Length && CalicoLabel.IsCharacter(rest[checkedAt]))
        {
            return false;
        }

        _position += length;
        return true;
    }

    private bool TryReadString(out ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> rest = _text[(_position + 1)..];
        int length = rest.IndexOf(_text[_position]);
        if (length < 0)
        {
            value = default;
            Fail(SelectorFault.UnterminatedString, _position);
            return false;
        }

        value = rest[..length];
        Advance(length + 2);
        return true;
    }
}
