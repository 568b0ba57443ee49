using System.Diagnostics;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Times small pieces of work.</summary>
internal static class Timing
{
    /// <summary>Nanoseconds for one call, from about five milliseconds of calls.</summary>
    public static double Nanoseconds(Func<int, int> repeat)
    {
        int count = 64;
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            int answer = repeat(count);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            GC.KeepAlive(answer);
            if (elapsed.TotalMilliseconds > 5)
            {
                return elapsed.TotalNanoseconds / count;
            }

            count *= 2;
        }
    }

    /// <summary>The geometric mean.</summary>
    public static double GeometricMean(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return Math.Exp(all.Sum(Math.Log) / all.Length);
    }

    /// <summary>Bytes that a piece of work allocates, after it has run once.</summary>
    public static long Allocated(Action work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Throws when an answer is wrong: a fast wrong answer is no answer.</summary>
    public static void Require<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{what}: expected {expected}, found {actual}");
        }
    }
}
