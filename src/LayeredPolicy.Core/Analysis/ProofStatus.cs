namespace LayeredPolicy.Analysis;

/// <summary>What became of an invariant.</summary>
public enum ProofStatus
{
    /// <summary>It holds for all traffic.</summary>
    Proved,

    /// <summary>It depends on facts that are missing.</summary>
    Undecided,

    /// <summary>It does not hold; a counterexample shows where.</summary>
    Disproved,
}
