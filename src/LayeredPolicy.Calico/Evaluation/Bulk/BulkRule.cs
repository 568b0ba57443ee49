using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A rule with its conditions sorted by what they look at. Rules that say the same are one object, whichever policies hold them.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Mask">The traffic that its conditions on the traffic alone let through.</param>
/// <param name="Own">Its conditions on the end that enforces.</param>
/// <param name="Peer">Its conditions on the other end.</param>
/// <param name="Set">The same where it is membership in one set, as <see cref="ListedRule.Set"/>.</param>
/// <param name="LooksAtBothEnds">Whether it has a condition on both ends together.</param>
internal sealed record BulkRule(RuleAction Action, ulong[] Mask, EndValues[] Own, BulkPeers Peer, int Set, bool LooksAtBothEnds);
