namespace LayeredPolicy.Evaluation;

/// <summary>The answer of a condition: no, yes, or undecided because a fact is missing.</summary>
public enum Truth
{
    /// <summary>The condition does not hold.</summary>
    False,

    /// <summary>The condition holds.</summary>
    True,

    /// <summary>It depends on a fact that is not known.</summary>
    Unknown,
}
