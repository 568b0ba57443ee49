using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>Counts matches and sums a mix of selector and endpoint, as the recorded runs of Calico's code do.</summary>
internal sealed class MatchChecksum : IMatchObserver
{
    /// <summary>The matches begun, less those ended.</summary>
    public long Matches { get; private set; }

    /// <summary>The matches begun or ended.</summary>
    public long Events { get; private set; }

    /// <summary>The sum over the matches begun, less those ended.</summary>
    public ulong Standing { get; private set; }

    /// <summary>The sum over the matches begun or ended.</summary>
    public ulong Sum { get; private set; }

    public void Started(int selector, int endpoint)
    {
        ulong mix = Mix(selector, endpoint);
        Matches++;
        Events++;
        Standing += mix;
        Sum += mix;
    }

    public void Stopped(int selector, int endpoint)
    {
        ulong mix = Mix(selector, endpoint);
        Matches--;
        Events++;
        Standing -= mix;
        Sum += mix;
    }

    private static ulong Mix(int selector, int endpoint) =>
        unchecked(((((ulong)selector + 1) * 1_000_003) ^ (((ulong)endpoint + 1) * 7_919)) * 0x9E3779B97F4A7C15);
}
