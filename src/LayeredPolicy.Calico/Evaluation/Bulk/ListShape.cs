namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A policy list flattened, whichever the ends: tiers of rules, then profiles of rules, without staged policies and Log rules.</summary>
/// <param name="Tiers">The tiers: whether traffic that no rule matched goes on, and the numbers of the rules.</param>
/// <param name="Profiles">The numbers of the rules of each profile up to the first that does not exist.</param>
internal sealed record ListShape((bool PassesByDefault, int[] Rules)[] Tiers, int[][] Profiles);
