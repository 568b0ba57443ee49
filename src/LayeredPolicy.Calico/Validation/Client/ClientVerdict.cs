using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client answers to the creation of one object: calicoctl, the aggregated API server and programs that use its library.</summary>
/// <param name="Errors">Why it refuses; empty when it hands the object to the datastore.</param>
/// <param name="Stored">The spec as it is handed to the datastore, defaulted and in canonical form; null when refused.</param>
/// <param name="StoredLabels">The labels that the client added or changed.</param>
public sealed record ClientVerdict(ImmutableArray<ClientError> Errors, JsonElement? Stored, ImmutableSortedDictionary<string, string> StoredLabels)
{
    /// <summary>Whether the client takes the object.</summary>
    public bool Accepted => Errors.IsEmpty;
}
