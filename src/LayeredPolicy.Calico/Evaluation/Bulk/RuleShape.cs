namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A rule with its conditions sorted by what they look at, whichever the ends. Rules that say the same are one object.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Traffic">The numbers of its conditions on the traffic alone.</param>
/// <param name="Own">The numbers of its conditions on the end that enforces.</param>
/// <param name="Peer">The numbers of its conditions on the other end.</param>
/// <param name="LooksAtBothEnds">Whether it has a condition on both ends together.</param>
internal sealed record RuleShape(RuleAction Action, int[] Traffic, int[] Own, int[] Peer, bool LooksAtBothEnds);
