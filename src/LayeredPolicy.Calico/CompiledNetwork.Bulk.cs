using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Bulk;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

public sealed partial class CompiledNetwork : IBulkLayer
{
    /// <inheritdoc/>
    public PairMatrix AllowedBetween(ImmutableArray<Party> ends) =>
        new BulkNetwork(new EndVariants(_peers, _addressClasses), _lists, _peers.SetCount, PassEndsProfiles, Allowed).Between(ends);

    /// <inheritdoc/>
    /// <remarks>
    /// Workloads are alike when the same sets of peers hold them, the same policies judge them, and no network named by a rule tells their
    /// addresses apart.
    /// </remarks>
    public object ClassOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Workload is { HostNetwork: false } workload && new EndVariants(_peers, _addressClasses).Of(party) is [var only]
            ? new EndKey(only.Peer, _lists.For(party, Direction.Ingress), _lists.For(party, Direction.Egress), only.Address is { } a ? _addressClasses.Of(a) : -1, workload.Addresses.Length > 1)
            : (party.Workload, party.Node);
    }

    /// <summary>What policy sees of a workload. Classes of peers and lists are one object for equal content.</summary>
    private sealed class EndKey(PeerClass peer, PolicyList? ingress, PolicyList? egress, int range, bool severalAddresses) : IEquatable<EndKey>
    {
        private readonly (object Peer, object? Ingress, object? Egress, int Range, bool Several) _parts = (peer, ingress, egress, range, severalAddresses);

        public bool Equals(EndKey? other) => other is not null && ReferenceEquals(_parts.Peer, other._parts.Peer) &&
            ReferenceEquals(_parts.Ingress, other._parts.Ingress) && ReferenceEquals(_parts.Egress, other._parts.Egress) &&
            _parts.Range == other._parts.Range && _parts.Several == other._parts.Several;

        public override bool Equals(object? obj) => Equals(obj as EndKey);

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(_parts.Peer), RuntimeHelpers.GetHashCode(_parts.Ingress), RuntimeHelpers.GetHashCode(_parts.Egress), _parts.Range);
    }
}
