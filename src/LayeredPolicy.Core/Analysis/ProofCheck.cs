using System.Collections.Immutable;

namespace LayeredPolicy.Analysis;

/// <summary>One invariant and what became of it.</summary>
/// <param name="Invariant">Its number, for example <c>V1</c>.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Checked">How many pairs or items were looked at.</param>
/// <param name="Counterexamples">Where it does not hold, or could not be decided; the disproving ones first.</param>
public sealed record ProofCheck(string Invariant, string Statement, int Checked, ImmutableArray<Counterexample> Counterexamples)
{
    /// <summary>Whether it holds.</summary>
    public ProofStatus Status =>
        Counterexamples.IsEmpty ? ProofStatus.Proved : Counterexamples.Any(c => c.IsCertain) ? ProofStatus.Disproved : ProofStatus.Undecided;

    /// <summary>Prints <c>V1 proved: every intended flow passes (42 pairs)</c>.</summary>
    public override string ToString()
    {
        string status = Status switch { ProofStatus.Proved => "proved", ProofStatus.Disproved => "DISPROVED", _ => "undecided" };
        return $"{Invariant} {status}: {Statement} ({Checked} checked)";
    }
}
