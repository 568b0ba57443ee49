using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Bulk;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

public sealed partial class CompiledNetwork : IBulkLayer
{
    // What the latest comparison with an earlier network worked out, for the next one. Guarded by the gate of the table.
    private BulkDelta? _delta;

    /// <inheritdoc/>
    public PairMatrix AllowedBetween(ImmutableArray<Party> ends)
    {
        if (_options.ApplicationLayerPolicy || _lists.HasStages)
        {
            // The special stages and the proxy are not part of the bulk tables.
            return PairByPair(ends);
        }

        var bulk = new BulkNetwork(ends, new EndVariants(_peers, _addressClasses), _lists, _peers.SetCount, PassEndsProfiles, _rules);
        return WithSpecialPairs(ends, bulk.Between(Allowed));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Known when only policies changed, no network named by a rule came or went, and there are no host endpoints.
    /// </remarks>
    public PairChanges? ChangesSince(ICompiledLayer before)
    {
        if (before is not CompiledNetwork network)
        {
            return null;
        }

        CompiledNetwork earlier = _renewed is { } renewed && ReferenceEquals(renewed.Of, network._network) ? renewed.Network : network;
        if (!ReferenceEquals(earlier._table, _table) || earlier._rules.Lists.Length > _rules.Lists.Length ||
            _options.ApplicationLayerPolicy || !_served.HostEndpoints.IsEmpty || !_addressClasses.SameAs(earlier._addressClasses))
        {
            return null;
        }

        lock (_table.Gate)
        {
            BulkDelta? known = earlier._delta;
            BulkGroups groups = known?.Groups ?? new BulkGroups(_table, _addressClasses, _hostNodes);
            var rows = BulkRows.Of(groups, new EndVariants(_peers, _addressClasses), PassEndsProfiles, _rules, known?.Rows);
            _delta = known is not null && ReferenceEquals(known.Rows, rows) ? known : new BulkDelta(groups, rows);
            return _delta.Compare((earlier._lists, earlier.Allowed), (_lists, Allowed));
        }
    }

    private CellMatrix PairByPair(ImmutableArray<Party> ends) => new(
        ends.Length,
        [.. Enumerable.Range(0, ends.Length * ends.Length).Select(cell => Allowed(new(ends[cell / ends.Length], ends[cell % ends.Length], null)))],
        [.. Enumerable.Range(0, ends.Length * ends.Length)]);

    // Nor is the traffic between a node and its own pods, nor what passes by the failsafe ports of a host endpoint.
    private PairMatrix WithSpecialPairs(ImmutableArray<Party> ends, PairMatrix bulk)
    {
        int[] hosts = [.. Enumerable.Range(0, ends.Length).Where(i => NodePlace.HostOf(ends[i]) is not null)];
        if (hosts.Length == 0)
        {
            return bulk;
        }

        var special = new Dictionary<(int Source, int Destination), TrafficBounds>();
        foreach (int host in hosts)
        {
            // Failsafe ports are no part of the tables either.
            bool guarded = _lists.Node(NodePlace.HostOf(ends[host])!).IsGuarded;
            for (int other = 0; other < ends.Length; other++)
            {
                foreach ((int source, int destination) in (ReadOnlySpan<(int, int)>)[(host, other), (other, host)])
                {
                    if (guarded || IsSpecial(new Connection { Source = ends[source], Destination = ends[destination], Protocol = IpProtocol.Tcp }))
                    {
                        special[(source, destination)] = Allowed(new(ends[source], ends[destination], null));
                    }
                }
            }
        }

        return new PatchedMatrix(bulk, special);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Workloads are alike when the same sets of peers hold them, the same policies judge them, and no network named by a rule tells their
    /// addresses apart, and they do not run on different nodes whose own network takes part.
    /// </remarks>
    public object ClassOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Workload is { HostNetwork: false } workload ? _keys.Value[workload.Index] : (party.Workload, party.Node);
    }

    // One object for equal keys, so that comparing them is cheap.
    private object[] Keys()
    {
        var known = new Dictionary<EndKey, EndKey>();
        var keys = new object[_table.Workloads.Length];
        var variants = new EndVariants(_peers, _addressClasses);
        for (int i = 0; i < keys.Length; i++)
        {
            Workload workload = _table.Workloads[i];
            var party = Party.Of(workload);
            keys[i] = !workload.HostNetwork && variants.Of(party) is [var only] ? Shared(Key(party, only)) : (workload, (string?)null);
        }

        return keys;

        EndKey Shared(EndKey key)
        {
            ref EndKey? first = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out _);
            return first ??= key;
        }
    }

    private EndKey Key(Party party, BulkEnd only) => new(
        only.Peer, _lists.For(party, Direction.Ingress), _lists.For(party, Direction.Egress), only.Address is { } a ? _addressClasses.Of(a) : -1,
        party.Workload!.Addresses.Length > 1, party.Workload.Node is { } node && _hostNodes.Contains(node) ? node : null);

    /// <summary>What policy sees of a workload. Classes of peers and lists are one object for equal content.</summary>
    private sealed class EndKey(PeerClass peer, PolicyList? ingress, PolicyList? egress, int range, bool severalAddresses, string? node) : IEquatable<EndKey>
    {
        private readonly (object Peer, object? Ingress, object? Egress, int Range, bool Several, string? Node) _parts = (peer, ingress, egress, range, severalAddresses, node);

        public bool Equals(EndKey? other) => other is not null && ReferenceEquals(_parts.Peer, other._parts.Peer) &&
            ReferenceEquals(_parts.Ingress, other._parts.Ingress) && ReferenceEquals(_parts.Egress, other._parts.Egress) &&
            _parts.Range == other._parts.Range && _parts.Several == other._parts.Several && _parts.Node == other._parts.Node;

        public override bool Equals(object? obj) => Equals(obj as EndKey);

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(_parts.Peer), RuntimeHelpers.GetHashCode(_parts.Ingress), RuntimeHelpers.GetHashCode(_parts.Egress), _parts.Range);
    }
}
