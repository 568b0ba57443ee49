using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Bulk;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

public sealed partial class CompiledNetwork : IBulkLayer
{
    /// <inheritdoc/>
    public PairMatrix AllowedBetween(ImmutableArray<Party> ends) => new BulkNetwork(_peers, _lists, PassEndsProfiles, Allowed).Between(ends);

    /// <inheritdoc/>
    /// <remarks>
    /// Workloads are alike when the same sets of peers hold them, the same policies judge them, and no network named by a rule tells their
    /// addresses apart. A workload with several addresses is alike to itself only.
    /// </remarks>
    public object ClassOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Workload is not { } workload || _peers.IsAddressOpen(party)
            ? (party.Workload, party.Node)
            : (_peers.ClassOf(party), _lists.For(party, Direction.Ingress), _lists.For(party, Direction.Egress),
                workload.Addresses is [var address] ? _addressClasses.Of(address) : -1);
    }
}
