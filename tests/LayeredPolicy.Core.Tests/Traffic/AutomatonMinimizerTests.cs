using CsCheck;
using LayeredPolicy.Traffic;

namespace LayeredPolicy.Core.Tests.Traffic;

/// <summary>The minimal automaton against the obvious refinement, which looks at every state in every round.</summary>
public sealed class AutomatonMinimizerTests
{
    private static readonly char[] s_lasts = ['a', 'b', char.MaxValue];

    private static Gen<(int[] Targets, int[] Outputs)> Automata { get; } = Gen.Int[1, 9].SelectMany(static states => Gen.Select(
        Gen.Int[0, states - 1].Array[states * s_lasts.Length], Gen.Int[0, 2].Array[states], static (targets, outputs) => (targets, outputs)));

    [Fact]
    public void States_are_merged_exactly_when_no_string_tells_them_apart() => Automata.Sample(
        static automaton =>
        {
            (int[] targets, int[] outputs) = automaton;
            int[] first = [.. Enumerable.Range(0, outputs.Length + 1).Select(static i => i * s_lasts.Length)];
            Automaton minimal = AutomatonMinimizer.Minimize(first, [.. Enumerable.Repeat(s_lasts, outputs.Length).SelectMany(static l => l)], targets, outputs);
            Assert.Equal(DistinctStates(targets, outputs), minimal.StateCount);
            foreach (string text in Texts())
            {
                int state = text.Aggregate(0, (s, c) => targets[(s * s_lasts.Length) + Array.FindIndex(s_lasts, last => c <= last)]);
                Assert.Equal(outputs[state], minimal.OutputOf(text));
            }
        },
        iter: LongRun.Times(2_000));

    private static IEnumerable<string> Texts() =>
        from length in Enumerable.Range(0, 6)
        from number in Enumerable.Range(0, (int)Math.Pow(3, length))
        select string.Concat(Enumerable.Range(0, length).Select(i => "abc"[number / (int)Math.Pow(3, i) % 3]));

    // The classes of the states that the start reaches.
    private static int DistinctStates(int[] targets, int[] outputs)
    {
        string[] classes = [.. outputs.Select(static o => o.ToString())];
        for (int round = 0; round < outputs.Length; round++)
        {
            string[] keys = [.. classes.Select((c, s) => $"{c}:{string.Join(',', Enumerable.Range(0, 3).Select(e => classes[targets[(s * 3) + e]]))}")];
            string[] names = [.. keys.Distinct()];
            classes = [.. keys.Select(k => Array.IndexOf(names, k).ToString())];
        }

        var reached = new HashSet<int> { 0 };
        var queue = new Queue<int>(reached);
        while (queue.TryDequeue(out int state))
        {
            for (int e = 0; e < 3; e++)
            {
                if (reached.Add(targets[(state * 3) + e]))
                {
                    queue.Enqueue(targets[(state * 3) + e]);
                }
            }
        }

        return reached.Select(s => classes[s]).Distinct().Count();
    }
}
