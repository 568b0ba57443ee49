namespace LayeredPolicy.Evaluation;

/// <summary>Points to one rule of a policy object.</summary>
/// <param name="Resource">The policy that holds the rule.</param>
/// <param name="Path">The rule's path in it, for example <c>spec.ingress[0]</c>; empty when the policy as a whole decides.</param>
/// <param name="Index">The rule's index from zero, or -1 when the policy as a whole decides.</param>
public sealed record RuleRef(ResourceId Resource, string Path, int Index)
{
    /// <summary>The policy as it was read, or null when it is not at hand. It does not count when two references are compared.</summary>
    public ManifestDocument? Document { get; init; }

    /// <summary>Where the rule stands in the input text, or null. Worked out when asked for.</summary>
    public SourceLocation? Location => Document?.Locate(Path);

    /// <summary>The intent clause behind the rule, or null for a rule written by hand.</summary>
    public string? Clause { get; init; }

    /// <summary>Whether both point to the same rule at the same place.</summary>
    public bool Equals(RuleRef? other) =>
        ReferenceEquals(this, other) ||
        (other is not null && Index == other.Index && Path == other.Path && Clause == other.Clause && Resource.Equals(other.Resource) &&
            (ReferenceEquals(Document, other.Document) || Equals(Location, other.Location)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Resource, Path, Index, Clause);

    /// <summary>Prints the policy and, when there is one, the rule counted from one.</summary>
    public override string ToString() => Index < 0 ? Resource.ToString() : $"{Resource} rule {Index + 1}";
}
