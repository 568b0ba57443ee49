using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// All ports split into groups that a proxy treats alike, so that sets are worked out once a group, and put together once for all callers
/// to whom the groups let the same through.
/// </summary>
/// <typeparam name="TKind">What makes ports alike.</typeparam>
internal sealed class PortGroups<TKind>
    where TKind : notnull
{
    private readonly ImmutableArray<(TKind Kind, TrafficBounds Ports)> _groups;
    private readonly ConcurrentDictionary<Parts, TrafficBounds> _unions = new();

    /// <summary>Makes the groups.</summary>
    /// <param name="named">The ports that may differ from the rest.</param>
    /// <param name="kindOf">What makes ports alike; null stands for a port that is not named.</param>
    public PortGroups(IEnumerable<int> named, Func<int?, TKind> kindOf)
    {
        int[] ports = [.. named.Distinct().Order()];
        var groups = new Dictionary<TKind, PortSet> { [kindOf(null)] = !PortSet.Of(ports) };
        foreach (int port in ports)
        {
            TKind kind = kindOf(port);
            groups[kind] = groups.GetValueOrDefault(kind, PortSet.None) | PortSet.Of(port);
        }

        TrafficSet tcp = TrafficSet.OfProtocol(IpProtocol.Tcp);
        _groups = [.. groups.Select(g => (g.Key, TrafficBounds.Exactly(tcp & TrafficSet.OfDestinationPorts(g.Value))))];
    }

    /// <summary>The union over the groups: for each, what <paramref name="allowed"/> gives for it, on its ports; and what the mesh does not see.</summary>
    /// <param name="allowed">What is let through on ports of the kind.</param>
    public TrafficBounds Union(Func<TKind, TrafficBounds> allowed)
    {
        var parts = new TrafficBounds[_groups.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = allowed(_groups[i].Kind);
        }

        return _unions.GetOrAdd(new(parts), static (parts, groups) => parts.On(groups), _groups);
    }

    /// <summary>The decisions of all groups: for each, what <paramref name="decisions"/> gives for it, on its ports.</summary>
    /// <param name="decisions">What is decided about ports of the kind.</param>
    public DecisionTable Decisions(Func<TKind, IEnumerable<DecidedTraffic>> decisions) => DecisionTable.Of(
        [UnseenTraffic.Passes, .. _groups.SelectMany(g => decisions(g.Kind).Select(d => d.Within(g.Ports.Certain)))]);

    /// <summary>What is let through, a set a group.</summary>
    private readonly struct Parts(TrafficBounds[] sets) : IEquatable<Parts>
    {
        private readonly TrafficBounds[] _sets = sets;

        public TrafficBounds On(ImmutableArray<(TKind Kind, TrafficBounds Ports)> groups)
        {
            TrafficBounds union = UnseenTraffic.Bounds;
            for (int i = 0; i < _sets.Length; i++)
            {
                union |= groups[i].Ports & _sets[i];
            }

            return union;
        }

        public bool Equals(Parts other) => _sets.AsSpan().SequenceEqual(other._sets);

        public override bool Equals(object? obj) => obj is Parts other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (TrafficBounds set in _sets)
            {
                hash.Add(set);
            }

            return hash.ToHashCode();
        }
    }
}
