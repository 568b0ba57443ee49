namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>One change of the workload: an endpoint's labels, an endpoint replaced by a new one, or a parent's labels.</summary>
/// <param name="Kind"><c>rollout</c>, <c>release</c>, <c>quarantine</c>, <c>relabel</c>, <c>replace</c> or <c>parent</c>.</param>
/// <param name="Endpoint">The endpoint after the change; null for a parent.</param>
/// <param name="Replaced">The id of the endpoint that goes away, or null.</param>
/// <param name="Parent">The parent that changes, or null.</param>
/// <param name="ParentLabels">Its labels after the change.</param>
internal sealed record WorkloadChange(string Kind, WorkloadEndpoint? Endpoint, int? Replaced, string? Parent, LabelSet? ParentLabels);
