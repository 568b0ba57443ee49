using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>The answer to a <see cref="Flow"/>: whether both layers let it through, and why, enforcement point by enforcement point.</summary>
public sealed class Verdict
{
    internal Verdict(Flow flow, Outcome outcome, ImmutableArray<EnforcementStep> steps, ImmutableArray<string> missingFacts)
    {
        Flow = flow;
        Outcome = outcome;
        Steps = steps;
        MissingFacts = missingFacts;
    }

    /// <summary>The question.</summary>
    public Flow Flow { get; }

    /// <summary>Allowed only when every enforcement point on the way allows.</summary>
    public Outcome Outcome { get; }

    /// <summary>What each enforcement point did, in the order that traffic meets them. A point behind a refusal is judged all the same.</summary>
    public ImmutableArray<EnforcementStep> Steps { get; }

    /// <summary>The facts that are missing when the outcome is unknown; otherwise empty.</summary>
    public ImmutableArray<string> MissingFacts { get; }

    /// <summary>The first point that refused, or null when none did.</summary>
    public EnforcementStep? DeniedBy => Steps.FirstOrDefault(s => s.Outcome == Outcome.Denied);

    /// <summary>What one layer does with the flow; allowed when the layer has no enforcement point on the way.</summary>
    public Outcome OutcomeOf(LayerKind layer) =>
        Steps.Where(s => s.Layer == layer).Aggregate(Outcome.Allowed, (outcome, step) => outcome.Then(step.Outcome));

    /// <summary>Tells the whole story as plain text, a line for each enforcement point and what it passed over.</summary>
    public string Explain() => VerdictText.Explain(this);

    /// <summary>Prints the flow and the outcome in one line.</summary>
    public override string ToString() => VerdictText.Line(this);
}
