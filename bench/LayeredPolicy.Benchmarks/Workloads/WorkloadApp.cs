namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>An application of the workload; its endpoints share most labels.</summary>
internal sealed record WorkloadApp(
    string Name, int Namespace, string Tier, string Team, string Account, bool Release, string Hash, string NextHash, int Version);
