namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>The recorded workloads, each made once and compared with its recorded digest.</summary>
internal static class WorkloadCatalog
{
    /// <summary>1,000 endpoints, 1,000 selectors a family.</summary>
    public static Lazy<ClusterWorkload> Small { get; } =
        Recorded(1_000, 1_000, 20_000, 41, "2663d709b0e4b367", "6c31b974788265cd", "e6b47f65b83b55c8");

    /// <summary>10,000 endpoints, 1,000 selectors a family.</summary>
    public static Lazy<ClusterWorkload> Medium { get; } =
        Recorded(10_000, 1_000, 20_000, 42, "d6aef22dd5cd185c", "697b6c3816cc723a", "2627ac6a6f61c192");

    /// <summary>10,000 endpoints, 10,000 selectors a family.</summary>
    public static Lazy<ClusterWorkload> Wide { get; } =
        Recorded(10_000, 10_000, 20_000, 43, "e6017ac65ab4de27", "753522e9099ac19e", "3b7243496f7a2cae");

    /// <summary>100,000 endpoints, 10,000 selectors a family.</summary>
    public static Lazy<ClusterWorkload> Large { get; } =
        Recorded(100_000, 10_000, 20_000, 44, "f9251b168ccdd537", "6e6173057574a76a", "9a320e6a4ddaf8f6");

    private static Lazy<ClusterWorkload> Recorded(
        int endpoints, int selectors, int changeCount, ulong seed, string changes, string endpointDigest, string selectorDigest) => new(() =>
    {
        ClusterWorkload workload = ClusterWorkload.Generate(endpoints, selectors, changeCount, seed);
        (string, string, string) digest = WorkloadDigest.Of(workload);
        return digest == (changes, endpointDigest, selectorDigest)
            ? workload
            : throw new InvalidOperationException($"the workload of seed {seed} is not the recorded one: its digests are {digest}");
    });
}
