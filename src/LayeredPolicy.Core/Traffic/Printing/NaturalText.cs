namespace LayeredPolicy.Traffic;

/// <summary>Picks, out of an automaton, the string that a person would write first: the shortest, made of common characters.</summary>
internal static class NaturalText
{
    private static readonly (char First, char Last)[] s_preference =
        [('a', 'z'), ('0', '9'), ('/', '/'), ('-', '.'), ('_', '_'), ('A', 'Z'), ('!', '~'), (' ', ' ')];

    /// <summary>The shortest string of the set, ties broken towards common characters; null for the empty set.</summary>
    public static string? Shortest(Automaton automaton)
    {
        int[] distance = Distances(automaton);
        if (distance[0] == int.MaxValue)
        {
            return null;
        }

        var text = new char[distance[0]];
        int state = 0;
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = BestStep(automaton, state, distance);
            state = automaton.Step(state, text[i]);
        }

        return new(text);
    }

    /// <summary>For every state, how many characters the shortest accepted rest has; <see cref="int.MaxValue"/> where there is none.</summary>
    private static int[] Distances(Automaton automaton)
    {
        int states = automaton.StateCount;
        var sources = new List<int>[states];
        for (int s = 0; s < states; s++)
        {
            foreach (int target in automaton.TargetsOf(s))
            {
                (sources[target] ??= []).Add(s);
            }
        }

        var distance = new int[states];
        Array.Fill(distance, int.MaxValue);
        var queue = new Queue<int>();
        for (int s = 0; s < states; s++)
        {
            if (automaton.Outputs[s] == 1)
            {
                distance[s] = 0;
                queue.Enqueue(s);
            }
        }

        while (queue.TryDequeue(out int at))
        {
            foreach (int source in sources[at] ?? [])
            {
                if (distance[source] == int.MaxValue)
                {
                    distance[source] = distance[at] + 1;
                    queue.Enqueue(source);
                }
            }
        }

        return distance;
    }

    private static char BestStep(Automaton automaton, int state, int[] distance)
    {
        ReadOnlySpan<char> lasts = automaton.EdgesOf(state);
        ReadOnlySpan<int> targets = automaton.TargetsOf(state);
        int bestRank = int.MaxValue;
        char best = default;
        int first = 0;
        for (int e = 0; e < lasts.Length; first = lasts[e++] + 1)
        {
            if (distance[targets[e]] != distance[state] - 1)
            {
                continue;
            }

            (int rank, char c) = BestOf((char)first, lasts[e]);
            if (rank < bestRank)
            {
                (bestRank, best) = (rank, c);
            }
        }

        return best;
    }

    private static (int Rank, char Character) BestOf(char first, char last)
    {
        for (int i = 0; i < s_preference.Length; i++)
        {
            char from = (char)Math.Max(first, s_preference[i].First);
            if (from <= Math.Min(last, s_preference[i].Last))
            {
                return ((i << 16) + from, from);
            }
        }

        return ((s_preference.Length << 16) + first, first);
    }
}
