using System.Collections.Immutable;
using System.Text;
using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>
/// Whether emitted or existing policies, both layers together, equal an intent. It reads the objects as a cluster would, the facts and
/// the intent, never the splitter's own notes, and covers every pair of workloads and every outside address with whole sets of traffic.
/// </summary>
/// <remarks>
/// Not covered, for no static reading can: connections that are open already, the moment before a new pod's policy is in place, whether
/// the network plugin enforces at all, and how an application reads paths that are not in normal form.
/// </remarks>
public sealed class Proof
{
    internal Proof(ImmutableArray<ProofCheck> checks) => Checks = checks;

    /// <summary>The invariants, in the order of their numbers.</summary>
    public ImmutableArray<ProofCheck> Checks { get; }

    /// <summary>Whether every invariant was proved.</summary>
    public bool Holds => Checks.All(c => c.Status == ProofStatus.Proved);

    /// <summary>Whether an invariant was disproved.</summary>
    public bool IsDisproved => Checks.Any(c => c.Status == ProofStatus.Disproved);

    /// <summary>The first flow that disproves an invariant, or that could not be decided; null when all are proved.</summary>
    public Counterexample? Counterexample =>
        Checks.OrderBy(c => c.Status == ProofStatus.Disproved ? 0 : 1).SelectMany(c => c.Counterexamples).FirstOrDefault();

    /// <summary>Prints a line for each invariant, with its first counterexample.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (ProofCheck check in Checks)
        {
            text.Append(check).Append('\n');
            foreach (Counterexample example in check.Counterexamples.Take(1))
            {
                text.Append("    ").Append(example).Append('\n');
            }
        }

        return text.ToString();
    }
}
