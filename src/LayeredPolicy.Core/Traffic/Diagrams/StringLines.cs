using System.Collections.Immutable;

namespace LayeredPolicy.Traffic;

/// <summary>
/// Strings that stand for several lines, joined by line feeds, which neither a header line nor a word of a claim can hold. A condition that
/// one line of many must meet is then a set of strings like any other.
/// </summary>
internal static class StringLines
{
    private const char Separator = '\n';

    // Any pattern treats this character as it would treat a line feed inside a line: nobody writes either.
    private const char Neutral = '\v';

    /// <summary>The lines of a header as one string, or null when it is absent.</summary>
    public static string? Join(ImmutableArray<HttpHeader> headers, string name)
    {
        string? joined = null;
        foreach (HttpHeader header in headers)
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                joined = joined is null ? header.Value : joined + Separator + header.Value;
            }
        }

        return joined;
    }

    /// <summary>The lines of a joined string.</summary>
    public static string[] Split(string joined) => joined.Split(Separator);

    /// <summary>The joined strings with at least one line that the automaton accepts.</summary>
    public static Automaton AnyOf(Automaton lines)
    {
        int found = lines.StateCount;
        return Rebuild(lines, state => lines.Outputs[state] == 1 ? found : 0, found);
    }

    /// <summary>The same outputs for strings of one line, whatever they are for others: as if a line feed were any other character.</summary>
    public static Automaton Single(Automaton joined) => Rebuild(joined, state => joined.Step(state, Neutral), null);

    // The automaton with another target for the separator, and with a last state that accepts everything where one is asked for.
    private static Automaton Rebuild(Automaton automaton, Func<int, int> onSeparator, int? accepting)
    {
        var draft = new AutomatonDraft();
        for (int state = 0; state < automaton.StateCount; state++)
        {
            draft.BeginState(automaton.Outputs[state]);
            ReadOnlySpan<char> lasts = automaton.EdgesOf(state);
            ReadOnlySpan<int> targets = automaton.TargetsOf(state);
            int from = 0;
            for (int i = 0; i < lasts.Length; i++)
            {
                if (from <= Separator && lasts[i] >= Separator)
                {
                    if (from < Separator)
                    {
                        draft.AddEdge((char)(Separator - 1), targets[i]);
                    }

                    draft.AddEdge(Separator, onSeparator(state));
                }

                if (lasts[i] != Separator)
                {
                    draft.AddEdge(lasts[i], targets[i]);
                }

                from = lasts[i] + 1;
            }
        }

        if (accepting is not null)
        {
            draft.BeginState(1);
            draft.AddEdge(char.MaxValue, accepting.Value);
        }

        return draft.Build();
    }
}
