using System.Diagnostics;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Times small pieces of work.</summary>
internal static class Timing
{
    private const int Windows = 7;

    /// <summary>Nanoseconds for one call: the best of some windows of about two milliseconds, so that what else the machine does counts little.</summary>
    public static double Nanoseconds(Func<int, int> repeat)
    {
        int count = 64;
        while (Time(repeat, count).TotalMilliseconds < 2)
        {
            count *= 2;
        }

        double best = double.MaxValue;
        for (int i = 0; i < Windows; i++)
        {
            best = Math.Min(best, Time(repeat, count).TotalNanoseconds / count);
        }

        return best;
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

    private static TimeSpan Time(Func<int, int> repeat, int count)
    {
        long start = Stopwatch.GetTimestamp();
        int answer = repeat(count);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(answer);
        return elapsed;
    }
}
