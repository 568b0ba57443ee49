namespace LayeredPolicy.Traffic;

/// <summary>States and edges in the order they are found; <see cref="Build"/> makes the minimal automaton of them. State 0 is the start.</summary>
internal sealed class AutomatonDraft
{
    private readonly List<int> _first = [];
    private readonly List<char> _last = [];
    private readonly List<int> _target = [];
    private readonly List<int> _output = [];

    /// <summary>Begins the next state; its edges follow.</summary>
    public void BeginState(int output)
    {
        _first.Add(_last.Count);
        _output.Add(output);
    }

    /// <summary>Adds the edge for the characters behind the previous edge up to <paramref name="last"/>. The last edge of a state ends at <see cref="char.MaxValue"/>.</summary>
    public void AddEdge(char last, int target)
    {
        if (_last.Count > _first[^1] && _target[^1] == target)
        {
            _last[^1] = last;
            return;
        }

        _last.Add(last);
        _target.Add(target);
    }

    /// <summary>The minimal automaton.</summary>
    public Automaton Build()
    {
        _first.Add(_last.Count);
        return AutomatonMinimizer.Minimize([.. _first], [.. _last], [.. _target], [.. _output]);
    }

    /// <summary>The automaton of states that are known to be all different.</summary>
    public Automaton BuildMinimal()
    {
        _first.Add(_last.Count);
        return AutomatonMinimizer.Renumber([.. _first], [.. _last], [.. _target], [.. _output]);
    }

    /// <summary>Throws when a state number lies beyond the bound.</summary>
    public static void CheckBound(int state)
    {
        if (state >= Automaton.MaxStates)
        {
            throw new TrafficLimitException(CoreDiagnostics.StringSetTooLarge.Create(
                $"a set of strings needs more than {Automaton.MaxStates} automaton states"));
        }
    }
}
