namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>A seeded generator of random numbers, the same in every language and on every machine.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    public T Pick<T>(T[] values) => values[Below(values.Length)];
}
