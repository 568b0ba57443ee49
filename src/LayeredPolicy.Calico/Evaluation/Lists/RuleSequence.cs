namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>The rules of a policy or profile for one direction, in order.</summary>
/// <param name="rules">The rules; the array is not changed afterwards.</param>
internal sealed class RuleSequence(CompiledRule[] rules)
{
    /// <summary>The rules. The array is shared and must not be changed.</summary>
    public CompiledRule[] Rules { get; } = rules;

    /// <summary>The numbers under which the answers for many ends know the rules; null until they have some.</summary>
    public int[]? Numbers { get; set; }
}
