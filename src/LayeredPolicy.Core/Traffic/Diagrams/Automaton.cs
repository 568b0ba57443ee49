namespace LayeredPolicy.Traffic;

/// <summary>
/// A minimal deterministic automaton over UTF-16 code units that gives every string an output number. States are numbered breadth first
/// from the start along ascending characters, so two automata that give the same outputs are equal arrays.
/// </summary>
internal sealed class Automaton : IEquatable<Automaton>
{
    /// <summary>The most states an automaton may have; beyond it building throws <see cref="TrafficLimitException"/>.</summary>
    public const int MaxStates = 50_000;

    private readonly int[] _first;
    private readonly char[] _last;
    private readonly int[] _target;
    private readonly int[] _output;
    private readonly int _hash;

    internal Automaton(int[] first, char[] last, int[] target, int[] output)
    {
        _first = first;
        _last = last;
        _target = target;
        _output = output;
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<char>(last));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(target));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(output));
        _hash = hash.ToHashCode();
    }

    /// <summary>The number of states; the start is state 0.</summary>
    public int StateCount => _output.Length;

    /// <summary>The output of each state.</summary>
    public ReadOnlySpan<int> Outputs => _output;

    /// <summary>The automaton that gives every string the same output.</summary>
    public static Automaton Constant(int output) => new([0, 1], [char.MaxValue], [0], [output]);

    /// <summary>The last character of each edge of a state, ascending; the final one is <see cref="char.MaxValue"/>.</summary>
    public ReadOnlySpan<char> EdgesOf(int state) => _last.AsSpan(_first[state].._first[state + 1]);

    /// <summary>The states that the edges of a state lead to.</summary>
    public ReadOnlySpan<int> TargetsOf(int state) => _target.AsSpan(_first[state].._first[state + 1]);

    /// <summary>The state reached from a state by one character.</summary>
    public int Step(int state, char c)
    {
        int low = _first[state], high = _first[state + 1] - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_last[middle] < c)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return _target[low];
    }

    /// <summary>The output of a string.</summary>
    public int OutputOf(ReadOnlySpan<char> text)
    {
        int state = 0;
        foreach (char c in text)
        {
            state = Step(state, c);
        }

        return _output[state];
    }

    /// <summary>The same automaton with other outputs; minimal again when outputs fall together.</summary>
    public Automaton WithOutputs(Func<int, int> map)
    {
        var outputs = new int[_output.Length];
        var seen = new Dictionary<int, int>();
        var used = new HashSet<int>();
        for (int i = 0; i < outputs.Length; i++)
        {
            if (!seen.TryGetValue(_output[i], out int output))
            {
                seen[_output[i]] = output = map(_output[i]);
                used.Add(output);
            }

            outputs[i] = output;
        }

        return used.Count == seen.Count
            ? new(_first, _last, _target, outputs)
            : AutomatonMinimizer.Minimize(_first, _last, _target, outputs);
    }

    /// <summary>Runs two automata side by side and combines their outputs.</summary>
    public static Automaton Product(Automaton left, Automaton right, Func<int, int, int> combine)
    {
        var draft = new AutomatonDraft();
        var ids = new Dictionary<(int, int), int> { [(0, 0)] = 0 };
        var pairs = new List<(int L, int R)> { (0, 0) };
        var outputs = new Dictionary<(int, int), int>();
        for (int i = 0; i < pairs.Count; i++)
        {
            (int l, int r) = pairs[i];
            (int, int) outputPair = (left._output[l], right._output[r]);
            if (!outputs.TryGetValue(outputPair, out int output))
            {
                outputs[outputPair] = output = combine(outputPair.Item1, outputPair.Item2);
            }

            draft.BeginState(output);
            int a = left._first[l], b = right._first[r];
            while (true)
            {
                char la = left._last[a], lb = right._last[b];
                char last = la < lb ? la : lb;
                (int, int) next = (left._target[a], right._target[b]);
                if (!ids.TryGetValue(next, out int id))
                {
                    ids[next] = id = pairs.Count;
                    pairs.Add(next);
                    AutomatonDraft.CheckBound(id);
                }

                draft.AddEdge(last, id);
                if (last == char.MaxValue)
                {
                    break;
                }

                a += la == last ? 1 : 0;
                b += lb == last ? 1 : 0;
            }
        }

        return draft.Build();
    }

    /// <inheritdoc/>
    public bool Equals(Automaton? other) =>
        other is not null && (ReferenceEquals(this, other) ||
            (_hash == other._hash && _output.AsSpan().SequenceEqual(other._output) && _first.AsSpan().SequenceEqual(other._first) &&
             _last.AsSpan().SequenceEqual(other._last) && _target.AsSpan().SequenceEqual(other._target)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Automaton);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
