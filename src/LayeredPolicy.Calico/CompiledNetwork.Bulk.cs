using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Bulk;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

public sealed partial class CompiledNetwork : IBulkLayer
{
    // The last one made. Two threads may make one each; either is right.
    private BulkProgram? _program;

    /// <inheritdoc/>
    public PairMatrix AllowedBetween(ImmutableArray<Party> ends) => _options.ApplicationLayerPolicy || _lists.HasStages
        ? PairByPair(ends)
        : WithSpecialPairs(
            ends, new BulkNetwork(new EndVariants(_peers, _addressClasses), _lists, _peers.SetCount, PassEndsProfiles, ProgramOf, Allowed).Between(ends));

    private BulkProgram ProgramOf(PolicyList[] lists)
    {
        BulkProgram? program = Volatile.Read(ref _program);
        if (program is null || !program.IsOf(lists))
        {
            program = new BulkProgram(lists);
            Volatile.Write(ref _program, program);
        }

        return program;
    }

    // The special stages and the proxy are not part of the bulk tables.
    private PairMatrix PairByPair(ImmutableArray<Party> ends)
    {
        int[] cells = [.. Enumerable.Range(0, ends.Length * ends.Length)];
        return new PairMatrix(ends.Length, cells.Length, cell => Allowed(new(ends[cell / ends.Length], ends[cell % ends.Length], null)), cells).Make(static _ => true);
    }

    // Nor is the traffic between a node and its own pods.
    private PairMatrix WithSpecialPairs(ImmutableArray<Party> ends, PairMatrix bulk)
    {
        int[] hosts = [.. Enumerable.Range(0, ends.Length).Where(i => NodePlace.HostOf(ends[i]) is not null)];
        if (hosts.Length == 0)
        {
            return bulk;
        }

        var pairs = new List<PartyPair>();
        var cells = new int[ends.Length * ends.Length];
        for (int source = 0; source < ends.Length; source++)
        {
            bulk.Row(source).CopyTo(cells.AsSpan(source * ends.Length));
        }

        foreach (int host in hosts)
        {
            for (int other = 0; other < ends.Length; other++)
            {
                foreach ((int source, int destination) in (ReadOnlySpan<(int, int)>)[(host, other), (other, host)])
                {
                    if (IsSpecial(new Connection { Source = ends[source], Destination = ends[destination], Protocol = IpProtocol.Tcp }))
                    {
                        cells[(source * ends.Length) + destination] = bulk.SetCount + pairs.Count;
                        pairs.Add(new(ends[source], ends[destination], null));
                    }
                }
            }
        }

        return new PairMatrix(
            ends.Length, bulk.SetCount + pairs.Count, i => i < bulk.SetCount ? bulk.SetOf(i) : Allowed(pairs[i - bulk.SetCount]), cells)
            .Make(i => i >= bulk.SetCount || bulk.IfMade(i) is not null);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Workloads are alike when the same sets of peers hold them, the same policies judge them, and no network named by a rule tells their
    /// addresses apart, and they do not run on different nodes whose own network takes part.
    /// </remarks>
    public object ClassOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Workload is { HostNetwork: false } workload && new EndVariants(_peers, _addressClasses).Of(party) is [var only]
            ? new EndKey(only.Peer, _lists.For(party, Direction.Ingress), _lists.For(party, Direction.Egress), only.Address is { } a ? _addressClasses.Of(a) : -1, workload.Addresses.Length > 1,
                workload.Node is { } node && _hostNodes.Contains(node) ? node : null)
            : (party.Workload, party.Node);
    }

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
