using System.Runtime.CompilerServices;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>What an index keeps alive once every input has been dropped.</summary>
internal sealed class IndexMemoryGoal(string name, int endpoints, int selectors, ulong seed, string family, double target, string note) : Goal
{
    public override string Name => "index memory, " + name;

    public override string Unit => "MB";

    public override double Target => target;

    public override string Note => note;

    public override int Rounds => 1;

    public override double Measure()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        SelectorIndex index = Build();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(index);
        return (after - before) / 1e6;
    }

    // Its own method, so that no input stays alive in it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SelectorIndex Build() => new IndexWorkload(ClusterWorkload.Generate(endpoints, selectors, 0, seed), family, selectors).Build(null);
}
