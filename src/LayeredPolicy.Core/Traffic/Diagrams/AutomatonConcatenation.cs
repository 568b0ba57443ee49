namespace LayeredPolicy.Traffic;

/// <summary>The strings that split into one that the first automaton accepts and one that the second accepts.</summary>
internal static class AutomatonConcatenation
{
    public static Automaton Concat(Automaton first, Automaton second)
    {
        var draft = new AutomatonDraft();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new List<(int State, int[] Tails)>();
        int IdOf(int state, SortedSet<int> tails)
        {
            if (first.Outputs[state] == 1)
            {
                tails.Add(0);
            }

            string key = state + ":" + string.Join(',', tails);
            if (!ids.TryGetValue(key, out int id))
            {
                ids[key] = id = queue.Count;
                AutomatonDraft.CheckBound(id);
                queue.Add((state, [.. tails]));
            }

            return id;
        }

        IdOf(0, []);
        for (int i = 0; i < queue.Count; i++)
        {
            (int state, int[] tails) = queue[i];
            draft.BeginState(Array.Exists(tails, t => second.Outputs[t] == 1) ? 1 : 0);
            var lasts = new SortedSet<char>(first.EdgesOf(state).ToArray());
            foreach (int tail in tails)
            {
                lasts.UnionWith(second.EdgesOf(tail).ToArray());
            }

            foreach (char last in lasts)
            {
                draft.AddEdge(last, IdOf(first.Step(state, last), [.. tails.Select(t => second.Step(t, last))]));
            }
        }

        return draft.Build();
    }
}
