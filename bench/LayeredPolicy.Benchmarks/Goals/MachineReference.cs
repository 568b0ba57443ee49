using System.Diagnostics;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// A fixed piece of work that tells how fast this machine is at this moment: a scalar loop of dependent arithmetic and a sweep over
/// memory larger than the caches. Targets that are times scale by it, so a slow or busy machine is not mistaken for slow code.
/// </summary>
internal static class MachineReference
{
    // Measured on the quiet reference machine of the targets (two cores, server class, 2026).
    private const double ScalarReferenceMs = 62;
    private const double SweepReferenceMs = 24;

    private static readonly long[] Memory = new long[16 * 1024 * 1024];

    /// <summary>How many times slower than the reference machine this one is now; never below one, so a fast machine gets no tighter target.</summary>
    public static double Factor()
    {
        double scalar = Best(Scalar) / ScalarReferenceMs;
        double sweep = Best(Sweep) / SweepReferenceMs;
        return Math.Max(1, Math.Sqrt(scalar * sweep));
    }

    private static double Best(Func<ulong> work)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            ulong answer = work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            GC.KeepAlive(answer);
        }

        return best;
    }

    private static ulong Scalar()
    {
        ulong x = 1;
        for (int i = 0; i < 20_000_000; i++)
        {
            x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9 + 1;
        }

        return x;
    }

    private static ulong Sweep()
    {
        long sum = 0;
        for (int i = 0; i < Memory.Length; i++)
        {
            sum += Memory[i]++;
        }

        return (ulong)sum;
    }
}
