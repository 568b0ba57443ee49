using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What istiod's validating webhook answers to the creation of one object.</summary>
/// <param name="Errors">Why it refuses; empty when it accepts.</param>
/// <param name="Warnings">What it warns of. The server passes warnings on only when it accepts.</param>
public sealed record WebhookVerdict(ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>Whether the webhook lets the object through.</summary>
    public bool Accepted => Errors.IsEmpty;
}
