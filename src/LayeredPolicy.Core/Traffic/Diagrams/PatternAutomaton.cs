namespace LayeredPolicy.Traffic;

/// <summary>Turns a sequence of pattern tokens into an automaton with output 1 for the strings that match and 0 for the others.</summary>
internal static class PatternAutomaton
{
    public static Automaton Build(ReadOnlySpan<PatternToken> tokens)
    {
        if (Literal(tokens) is { } literal)
        {
            return literal;
        }

        // States are sets of positions between tokens (subset construction); the patterns in use keep them few.
        var draft = new AutomatonDraft();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new List<int[]>();
        int IdOf(int[] positions)
        {
            string key = string.Join(',', positions);
            if (!ids.TryGetValue(key, out int id))
            {
                ids[key] = id = queue.Count;
                AutomatonDraft.CheckBound(id);
                queue.Add(positions);
            }

            return id;
        }

        IdOf(Close([0], tokens));
        for (int i = 0; i < queue.Count; i++)
        {
            int[] positions = queue[i];
            draft.BeginState(positions.Length > 0 && positions[^1] == tokens.Length ? 1 : 0);
            int from = 0;
            foreach (char last in Boundaries(positions, tokens))
            {
                draft.AddEdge(last, IdOf(Close(Step(positions, tokens, (char)from), tokens)));
                from = last + 1;
            }
        }

        return draft.Build();
    }

    // Single characters, and any text behind them or none: a state a character, one for what does not match, and nothing to merge.
    private static Automaton? Literal(ReadOnlySpan<PatternToken> tokens)
    {
        bool isOpen = !tokens.IsEmpty && tokens[^1].IsAnyString;
        int length = isOpen ? tokens.Length - 1 : tokens.Length;
        if (length == 0)
        {
            return isOpen ? Automaton.Constant(1) : null;
        }

        AutomatonDraft.CheckBound(length + 1);
        var draft = new AutomatonDraft();
        int end = length, refused = length + 1;
        for (int state = 0; state < length; state++)
        {
            if (tokens[state].Star)
            {
                return null;
            }

            draft.BeginState(0);
            int from = 0;
            foreach ((char first, char last) in tokens[state].Ranges)
            {
                if (first > from)
                {
                    draft.AddEdge((char)(first - 1), refused);
                }

                draft.AddEdge(last, state + 1);
                from = last + 1;
            }

            if (from <= char.MaxValue)
            {
                draft.AddEdge(char.MaxValue, refused);
            }
        }

        draft.BeginState(1);
        draft.AddEdge(char.MaxValue, isOpen ? end : refused);
        draft.BeginState(0);
        draft.AddEdge(char.MaxValue, refused);
        return draft.BuildMinimal();
    }

    private static SortedSet<int> Step(int[] positions, ReadOnlySpan<PatternToken> tokens, char c)
    {
        var next = new SortedSet<int>();
        foreach (int p in positions)
        {
            if (p < tokens.Length && tokens[p].Holds(c))
            {
                next.Add(tokens[p].Star ? p : p + 1);
            }
        }

        return next;
    }

    private static int[] Close(SortedSet<int> positions, ReadOnlySpan<PatternToken> tokens)
    {
        foreach (int start in positions.ToArray())
        {
            for (int p = start; p < tokens.Length && tokens[p].Star; p++)
            {
                positions.Add(p + 1);
            }
        }

        // A star over every character holds all the positions before it in its own: they can add nothing that it does not already accept.
        int from = 0;
        foreach (int p in positions)
        {
            if (p < tokens.Length && tokens[p].IsAnyString)
            {
                from = p;
            }
        }

        return [.. positions.Where(p => p >= from)];
    }

    private static SortedSet<char> Boundaries(int[] positions, ReadOnlySpan<PatternToken> tokens)
    {
        var lasts = new SortedSet<char> { char.MaxValue };
        foreach (int p in positions)
        {
            if (p == tokens.Length)
            {
                continue;
            }

            foreach ((char first, char last) in tokens[p].Ranges)
            {
                lasts.Add(last);
                if (first > 0)
                {
                    lasts.Add((char)(first - 1));
                }
            }
        }

        return lasts;
    }
}
