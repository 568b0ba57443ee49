namespace LayeredPolicy.Traffic;

/// <summary>Merges states that no string tells apart (Moore's refinement) and numbers the rest breadth first.</summary>
internal static class AutomatonMinimizer
{
    public static Automaton Minimize(int[] first, char[] last, int[] target, int[] output)
    {
        int states = output.Length;
        var classes = new int[states];
        int count = Compress(output, classes);
        while (true)
        {
            int[] refined = Refine(first, last, target, classes, out int refinedCount);
            classes = refined;
            if (refinedCount == count)
            {
                break;
            }

            count = refinedCount;
        }

        return Number(first, last, target, output, classes, count);
    }

    private static int Compress(int[] values, int[] classes)
    {
        var ids = new Dictionary<int, int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (!ids.TryGetValue(values[i], out int id))
            {
                ids[values[i]] = id = ids.Count;
            }

            classes[i] = id;
        }

        return ids.Count;
    }

    private static int[] Refine(int[] first, char[] last, int[] target, int[] classes, out int count)
    {
        var refined = new int[classes.Length];
        var ids = new Dictionary<int[], int>(Signatures.Instance);
        var buffer = new List<int>();
        for (int state = 0; state < classes.Length; state++)
        {
            buffer.Clear();
            buffer.Add(classes[state]);
            int end = first[state + 1];
            for (int e = first[state]; e < end; e++)
            {
                int to = classes[target[e]];
                if (e + 1 < end && classes[target[e + 1]] == to)
                {
                    continue;
                }

                buffer.Add(last[e]);
                buffer.Add(to);
            }

            int[] signature = [.. buffer];
            if (!ids.TryGetValue(signature, out int id))
            {
                ids[signature] = id = ids.Count;
            }

            refined[state] = id;
        }

        count = ids.Count;
        return refined;
    }

    private static Automaton Number(int[] first, char[] last, int[] target, int[] output, int[] classes, int count)
    {
        var number = new int[count];
        Array.Fill(number, -1);
        var order = new List<int>(count) { 0 };
        number[classes[0]] = 0;
        var newFirst = new List<int>();
        var newLast = new List<char>();
        var newTarget = new List<int>();
        var newOutput = new List<int>();
        for (int i = 0; i < order.Count; i++)
        {
            int state = order[i];
            newFirst.Add(newLast.Count);
            newOutput.Add(output[state]);
            for (int e = first[state]; e < first[state + 1]; e++)
            {
                int to = classes[target[e]];
                if (number[to] < 0)
                {
                    number[to] = order.Count;
                    order.Add(target[e]);
                }

                if (newLast.Count > newFirst[^1] && newTarget[^1] == number[to])
                {
                    newLast[^1] = last[e];
                }
                else
                {
                    newLast.Add(last[e]);
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
