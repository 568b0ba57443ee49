using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What an <see cref="Authorization"/> decided and why.</summary>
/// <param name="Outcome">The decision.</param>
/// <param name="By">The rule that made it, or null for a default.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="PassedOver">The rules looked at before, each with the field that failed.</param>
/// <param name="Missing">The facts that are missing when the decision is unknown.</param>
internal sealed record AuthorizationDecision(
    Outcome Outcome, RuleRef? By, string Reason, ImmutableArray<PassedOver> PassedOver, ImmutableArray<string> Missing);
