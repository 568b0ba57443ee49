namespace LayeredPolicy.Istio.Validation;

/// <summary>Header values with Envoy's commands: <c>%NAME%</c> and <c>%NAME(arguments)%</c>; <c>%%</c> is a percent sign.</summary>
/// <remarks>See https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#custom-request-response-headers.</remarks>
internal static class HeaderFormat
{
    private enum State
    {
        Literal,
        Name,
        Arguments,
        Text,
        TextStart,
        AfterText,
        AfterArguments,
        End,
    }

    /// <summary>Whether every command of a value is complete.</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        State state = State.Literal;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            char? next = i + 1 < value.Length ? value[i + 1] : null;
            if (state == State.Literal && c == '%')
            {
                if (next is null)
                {
                    return false;
                }

                i += next == '%' ? 1 : 0;
                state = next == '%' ? State.Literal : State.Name;
                continue;
            }

            if (state == State.Text && c == '\\')
            {
                if (next is null)
                {
                    return false;
                }

                i++;
                continue;
            }

            if (Step(state, c) is not { } following)
            {
                return false;
            }

            state = following;
        }

        return state == State.Literal;
    }

    private static State? Step(State state, char c) => (state, c) switch
    {
        (State.Name, '%') or (State.End, '%') => State.Literal,
        (State.Name, '(') => State.Arguments,
        (State.Arguments, '[') => State.TextStart,
        (State.Arguments, ' ') or (State.TextStart, ' ') or (State.AfterText, ' ') or (State.AfterArguments, ' ') or (State.End, ' ') => state,
        (State.Arguments, _) => State.Text,
        (State.TextStart, '"') => State.Text,
        (State.Text, ')') => State.End,
        (State.Text, '"') => State.AfterText,
        (State.AfterText, ',') => State.TextStart,
        (State.AfterText, ']') => State.AfterArguments,
        (State.AfterArguments, ')') => State.End,
        (State.TextStart or State.AfterText or State.AfterArguments or State.End, _) => null,
        _ => state,
    };
}
