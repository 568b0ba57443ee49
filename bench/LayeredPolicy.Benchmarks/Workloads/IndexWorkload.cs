using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>Fills an index with a workload and plays its changes.</summary>
internal sealed class IndexWorkload
{
    private readonly ClusterWorkload _workload;
    private readonly Dictionary<string, int> _parents = [];
    private readonly KeyValuePair<int, Selector>[] _selectors;
    private readonly int[][] _parentsOf;
    private readonly int[][] _parentsOfChanged;

    public IndexWorkload(ClusterWorkload workload, string family, int selectors)
    {
        _workload = workload;
        foreach (string parent in workload.Parents.Keys)
        {
            _parents.Add(parent, _parents.Count);
        }

        _selectors = [.. workload.Selectors[family].Take(selectors).Select((s, i) => KeyValuePair.Create(i, Selector.Parse(s)))];
        _parentsOf = [.. workload.Endpoints.Select(ParentsOf)];
        _parentsOfChanged = [.. workload.Changes.Select(c => c.Endpoint is null ? [] : ParentsOf(c.Endpoint))];
    }

    /// <summary>A new index with every endpoint and then every selector.</summary>
    public SelectorIndex Build(IMatchObserver? observer)
    {
        var index = new SelectorIndex(observer);
        foreach ((string parent, LabelSet labels) in _workload.Parents)
        {
            index.SetParent(_parents[parent], labels);
        }

        for (int i = 0; i < _parentsOf.Length; i++)
        {
            index.SetEndpoint(i, _workload.Endpoints[i].Labels, _parentsOf[i]);
        }

        index.SetSelectors(_selectors);
        return index;
    }

    /// <summary>Plays a run of the changes.</summary>
    public void Change(SelectorIndex index, int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            WorkloadChange change = _workload.Changes[i];
            if (change.Parent is not null)
            {
                index.SetParent(_parents[change.Parent], change.ParentLabels!);
                continue;
            }

            if (change.Replaced is { } old)
            {
                index.RemoveEndpoint(old);
            }

            index.SetEndpoint(change.Endpoint!.Id, change.Endpoint.Labels, _parentsOfChanged[i]);
        }
    }

    private int[] ParentsOf(WorkloadEndpoint endpoint) => [.. endpoint.Parents.Select(p => _parents[p])];
}
