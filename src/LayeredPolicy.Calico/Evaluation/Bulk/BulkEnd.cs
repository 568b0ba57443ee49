using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>One way in which an end may appear: with the addresses that policy treats alike.</summary>
/// <param name="Party">The end.</param>
/// <param name="Peer">What the addresses belong to.</param>
/// <param name="Address">One of the addresses, or null when none is known.</param>
/// <param name="When">The addresses, or null when the end has no others.</param>
internal sealed record BulkEnd(Party Party, PeerClass Peer, IpAddress? Address, AddressSet? When);
