namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>An endpoint while the workload is being made.</summary>
internal sealed class MutableEndpoint(int id, SortedDictionary<string, string> labels, string[] parents)
{
    public int Id { get; set; } = id;

    public SortedDictionary<string, string> Labels { get; } = labels;

    public WorkloadEndpoint Freeze() => new(Id, new LabelSet(Labels), parents);
}
