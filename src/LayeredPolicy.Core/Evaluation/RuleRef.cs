namespace LayeredPolicy.Evaluation;

/// <summary>Points to one rule of a policy object.</summary>
/// <param name="Resource">The policy that holds the rule.</param>
/// <param name="Path">The rule's path in it, for example <c>spec.ingress[0]</c>; empty when the policy as a whole decides.</param>
/// <param name="Index">The rule's index from zero, or -1 when the policy as a whole decides.</param>
public sealed record RuleRef(ResourceId Resource, string Path, int Index)
{
    /// <summary>Where the rule stands in the input text, or null.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The intent clause behind the rule, or null for a rule written by hand.</summary>
    public string? Clause { get; init; }

    /// <summary>Prints the policy and, when there is one, the rule counted from one.</summary>
    public override string ToString() => Index < 0 ? Resource.ToString() : $"{Resource} rule {Index + 1}";
}
