namespace LayeredPolicy.Benchmarks.Workload;

/// <summary>A small generator of pseudo-random numbers with integers only, so that every machine and language makes the same workload.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number below a bound.</summary>
    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
