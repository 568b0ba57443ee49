namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A policy list flattened for rows: tiers of rules, then profiles of rules, without staged policies and Log rules.</summary>
/// <param name="Number">Its number; lists that say the same have one.</param>
/// <param name="Tiers">The tiers: whether traffic that no rule matched goes on, and the rules.</param>
/// <param name="Profiles">The rules of each profile up to the first that does not exist.</param>
internal sealed record BulkList(int Number, (bool PassesByDefault, ListedRule[] Rules)[] Tiers, ListedRule[][] Profiles)
{
    /// <summary>Whether every rule looks at one end at a time.</summary>
    public bool Fits { get; } = !All(Tiers, Profiles).Any(static r => r.LooksAtBothEnds);

    /// <summary>The rules that have conditions on the enforcing end itself.</summary>
    public BulkRule[] WithOwn { get; } = [.. All(Tiers, Profiles).Where(static r => r.Own.Length > 0)];

    private static IEnumerable<BulkRule> All((bool PassesByDefault, ListedRule[] Rules)[] tiers, ListedRule[][] profiles) =>
        tiers.SelectMany(static t => t.Rules).Concat(profiles.SelectMany(static p => p)).Select(static r => r.Rule);
}
