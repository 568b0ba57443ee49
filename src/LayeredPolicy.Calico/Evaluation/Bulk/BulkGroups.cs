using System.Collections.Frozen;
using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>All ends of a cluster in groups that no policy can tell apart, whichever policies there are; the outside is the last.</summary>
internal sealed class BulkGroups
{
    /// <summary>Sorts the workloads.</summary>
    /// <param name="table">The endpoints.</param>
    /// <param name="addresses">The ranges that rules tell apart.</param>
    /// <param name="hostNodes">The nodes whose own network takes part.</param>
    public BulkGroups(EndpointTable table, AddressClasses addresses, FrozenSet<string> hostNodes)
    {
        var groups = new Dictionary<(int Labels, int Range, string? Own), (Party First, ImmutableArray<int>.Builder Members)>();
        for (int i = 0; i < table.Workloads.Length; i++)
        {
            Workload workload = table.Workloads[i];
            if (workload.Phase is "Succeeded" or "Failed")
            {
                continue;
            }

            bool isOrdinary = !workload.HostNetwork && workload.Addresses.Length <= 1 && table.EndpointOf(i) >= 0;
            (int, int, string?) key = isOrdinary
                ? (table.Labels[table.EndpointOf(i)], workload.Addresses is [var address] ? addresses.Of(address) : -1, workload.Node is { } node && hostNodes.Contains(node) ? node : null)
                : (-1, i, null);
            if (!groups.TryGetValue(key, out (Party First, ImmutableArray<int>.Builder Members) group))
            {
                groups[key] = group = (Party.Of(workload), ImmutableArray.CreateBuilder<int>());
            }

            group.Members.Add(i);
        }

        Ends = [.. groups.Values.Select(static g => new PairEnd(g.First, g.Members.ToImmutable())), new PairEnd(Party.Outside, [])];
        Parties = [.. Ends.Select(static e => e.Representative)];
        Labels = [.. groups.Keys.Select(static k => k.Labels), -1];
        AddressGroups = [.. groups.Select(g => g.Key.Labels < 0 ? -1 : table.GroupOf(g.Value.First.WorkloadIndex)), -1];
    }

    /// <summary>The label class of each group, or -1 for the outside and for workloads that are a group of their own.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>The owners of the address of each group, as in <see cref="EndpointTable.GroupOf"/>, or -1.</summary>
    public ImmutableArray<int> AddressGroups { get; }

    /// <summary>The groups.</summary>
    public ImmutableArray<PairEnd> Ends { get; }

    /// <summary>One end of each group.</summary>
    public ImmutableArray<Party> Parties { get; }
}
