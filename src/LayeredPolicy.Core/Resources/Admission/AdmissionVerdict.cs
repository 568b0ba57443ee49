using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>What the API server answers to the creation of one object.</summary>
/// <param name="Errors">Why it refuses, ordered by field and type; empty when it accepts.</param>
/// <param name="UnknownFields">The paths of fields that the kind does not have. They are dropped; kubectl's strict field validation refuses them.</param>
/// <param name="Stored">The object's <c>spec</c> as it would be stored, pruned and defaulted; null when refused or when there is no spec.</param>
/// <param name="RulesSkipped">Whether earlier errors kept the CEL rules of the kind from running.</param>
public sealed record AdmissionVerdict(
    ImmutableArray<AdmissionError> Errors,
    ImmutableArray<string> UnknownFields,
    JsonElement? Stored,
    bool RulesSkipped)
{
    /// <summary>Whether the object would be created.</summary>
    public bool Accepted => Errors.IsEmpty;
}
