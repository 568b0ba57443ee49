namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// A rule in a list. Few rules of a list are about one peer, so what decides that stands beside the rule, and only the rules that are about the
/// peer are looked at.
/// </summary>
/// <param name="Set">The set to which peers of the rule belong; <see cref="Everyone"/>, or <see cref="Others"/> where its conditions on the peer are of another form.</param>
/// <param name="Rule">The rule.</param>
internal readonly record struct ListedRule(int Set, BulkRule Rule)
{
    /// <summary>The rule has no condition on the peer.</summary>
    public const int Everyone = -1;

    /// <summary>The rule has other conditions on the peer than membership in one set.</summary>
    public const int Others = -2;

    /// <summary>The rule as a list holds it.</summary>
    public static ListedRule Of(BulkRule rule) => new(rule.Set, rule);
}
