namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>An endpoint of the workload: its own labels and the two parents it inherits from, namespace and service account.</summary>
/// <param name="Id">A number; a replaced endpoint gets a new one.</param>
/// <param name="Labels">Its own labels.</param>
/// <param name="Parents">The parents' ids, the first winning.</param>
internal sealed record WorkloadEndpoint(int Id, LabelSet Labels, string[] Parents);
