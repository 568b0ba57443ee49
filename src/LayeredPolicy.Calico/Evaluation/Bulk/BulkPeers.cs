namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The peers that all of a rule's conditions on the peer select.</summary>
/// <param name="Full">A bit for each peer selected whatever the traffic.</param>
/// <param name="Partial">The peers selected for some traffic, with its mask.</param>
internal sealed record BulkPeers(ulong[] Full, (int End, ulong[] Mask)[] Partial);
