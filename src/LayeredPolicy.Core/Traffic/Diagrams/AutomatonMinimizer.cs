namespace LayeredPolicy.Traffic;

/// <summary>
/// Merges states that no string tells apart (Moore's refinement, looking only at states of which a target has changed its class) and
/// numbers the rest breadth first.
/// </summary>
internal sealed class AutomatonMinimizer
{
    private readonly int[] _first;
    private readonly char[] _last;
    private readonly int[] _target;
    private readonly int[] _output;
    private readonly int[] _classOf;
    private readonly List<List<int>> _members = [];
    private readonly List<int> _signature = [];

    private AutomatonMinimizer(int[] first, char[] last, int[] target, int[] output)
    {
        _first = first;
        _last = last;
        _target = target;
        _output = output;
        _classOf = new int[output.Length];
    }

    /// <summary>The minimal automaton.</summary>
    public static Automaton Minimize(int[] first, char[] last, int[] target, int[] output)
    {
        var minimizer = new AutomatonMinimizer(first, last, target, output);
        minimizer.Refine();
        return minimizer.Number();
    }

    /// <summary>The automaton of states that are all different, numbered.</summary>
    public static Automaton Renumber(int[] first, char[] last, int[] target, int[] output)
    {
        var minimizer = new AutomatonMinimizer(first, last, target, output);
        for (int state = 0; state < output.Length; state++)
        {
            minimizer._classOf[state] = state;
            minimizer._members.Add([state]);
        }

        return minimizer.Number();
    }

    private void Refine()
    {
        var byOutput = new Dictionary<int, int>();
        for (int state = 0; state < _output.Length; state++)
        {
            if (!byOutput.TryGetValue(_output[state], out int of))
            {
                byOutput[_output[state]] = of = _members.Count;
                _members.Add([]);
            }

            _classOf[state] = of;
            _members[of].Add(state);
        }

        (int[] start, int[] sources) = Sources();
        var isTouched = new bool[_output.Length];
        List<int> touched = [.. Enumerable.Range(0, _output.Length)], moved = [];
        Array.Fill(isTouched, true);
        var splits = new List<(int Class, List<int>[] Parts)>();
        while (touched.Count > 0)
        {
            // All classes are compared before any changes, so that one numbering holds for all signatures of a round.
            splits.Clear();
            foreach (IGrouping<int, int> affected in touched.GroupBy(s => _classOf[s]))
            {
                if (_members[affected.Key].Count > 1 && Parts(affected.Key, affected, isTouched) is { Length: > 1 } parts)
                {
                    splits.Add((affected.Key, parts));
                }
            }

            moved.Clear();
            foreach ((int of, List<int>[] parts) in splits)
            {
                Split(of, parts, moved);
            }

            foreach (int state in touched)
            {
                isTouched[state] = false;
            }

            touched.Clear();
            foreach (int state in moved)
            {
                for (int i = start[state]; i < start[state + 1]; i++)
                {
                    if (!isTouched[sources[i]])
                    {
                        isTouched[sources[i]] = true;
                        touched.Add(sources[i]);
                    }
                }
            }
        }
    }

    // The untouched members of a class have stayed alike; one stands for all.
    private List<int>[] Parts(int of, IEnumerable<int> affected, bool[] isTouched)
    {
        var parts = new Dictionary<int[], List<int>>(Signatures.Instance);
        int count = 0;
        foreach (int state in affected)
        {
            count++;
            PartOf(state).Add(state);
        }

        if (count < _members[of].Count)
        {
            List<int> untouched = _members[of].FindAll(s => !isTouched[s]);
            PartOf(untouched[0]).AddRange(untouched);
        }

        return [.. parts.Values];

        List<int> PartOf(int state)
        {
            int[] signature = SignatureOf(state);
            if (!parts.TryGetValue(signature, out List<int>? part))
            {
                parts[signature] = part = [];
            }

            return part;
        }
    }

    // The largest part keeps the number, so that few states change theirs.
    private void Split(int of, List<int>[] parts, List<int> moved)
    {
        List<int> largest = parts.MaxBy(static p => p.Count)!;
        _members[of] = largest;
        foreach (List<int> part in parts)
        {
            if (ReferenceEquals(part, largest))
            {
                continue;
            }

            foreach (int state in part)
            {
                _classOf[state] = _members.Count;
            }

            _members.Add(part);
            moved.AddRange(part);
        }
    }

    private int[] SignatureOf(int state)
    {
        _signature.Clear();
        int end = _first[state + 1];
        for (int e = _first[state]; e < end; e++)
        {
            int to = _classOf[_target[e]];
            if (e + 1 < end && _classOf[_target[e + 1]] == to)
            {
                continue;
            }

            _signature.Add(_last[e]);
            _signature.Add(to);
        }

        return [.. _signature];
    }

    /// <summary>The states with an edge to each state: those of state <c>s</c> are at <c>Start[s]</c> up to <c>Start[s + 1]</c>.</summary>
    private (int[] Start, int[] Sources) Sources()
    {
        var start = new int[_output.Length + 1];
        foreach (int to in _target)
        {
            start[to + 1]++;
        }

        for (int i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var sources = new int[_target.Length];
        int[] next = [.. start];
        for (int state = 0; state < _output.Length; state++)
        {
            for (int e = _first[state]; e < _first[state + 1]; e++)
            {
                sources[next[_target[e]]++] = state;
            }
        }

        return (start, sources);
    }

    private Automaton Number()
    {
        var number = new int[_members.Count];
        Array.Fill(number, -1);
        var order = new List<int>(_members.Count) { 0 };
        number[_classOf[0]] = 0;
        var newFirst = new List<int>(_members.Count + 1);
        var newLast = new List<char>(_last.Length);
        var newTarget = new List<int>(_last.Length);
        var newOutput = new List<int>(_members.Count);
        for (int i = 0; i < order.Count; i++)
        {
            int state = order[i];
            newFirst.Add(newLast.Count);
            newOutput.Add(_output[state]);
            for (int e = _first[state]; e < _first[state + 1]; e++)
            {
                int to = _classOf[_target[e]];
                if (number[to] < 0)
                {
                    number[to] = order.Count;
                    order.Add(_target[e]);
                }

                if (newLast.Count > newFirst[^1] && newTarget[^1] == number[to])
                {
                    newLast[^1] = _last[e];
                }
                else
                {
                    newLast.Add(_last[e]);
                    newTarget.Add(number[to]);
                }
            }
        }

        newFirst.Add(newLast.Count);
        return new([.. newFirst], [.. newLast], [.. newTarget], [.. newOutput]);
    }

    private sealed class Signatures : IEqualityComparer<int[]>
    {
        public static Signatures Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(obj));
            return hash.ToHashCode();
        }
    }
}
