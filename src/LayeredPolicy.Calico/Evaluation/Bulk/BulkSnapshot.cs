namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The rules and lists that a <see cref="BulkProgram"/> had numbered at one moment.</summary>
/// <param name="Cut">How conditions on traffic cut it.</param>
/// <param name="Conditions">The conditions on one end, by number.</param>
/// <param name="Rules">The rules, by number.</param>
/// <param name="Lists">The lists, by number. Lists that say the same have one.</param>
internal sealed record BulkSnapshot(TrafficCut Cut, ReadOnlyMemory<EndCondition> Conditions, ReadOnlyMemory<RuleShape> Rules, ReadOnlyMemory<ListShape> Lists);
