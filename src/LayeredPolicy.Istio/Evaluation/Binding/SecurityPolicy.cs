using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One security policy object with what decides whom it reaches and in which order it is looked at.</summary>
/// <typeparam name="TSpec">The wire type of its spec.</typeparam>
/// <param name="Document">The object in the input.</param>
/// <param name="Spec">Its spec; an empty one when the object has none.</param>
/// <param name="Created">When it was created; the earliest time when the object does not say.</param>
/// <param name="Selector">Which workloads it selects.</param>
/// <param name="TargetRefs">The objects it targets instead; empty when it targets none.</param>
internal sealed record SecurityPolicy<TSpec>(
    ManifestDocument Document, TSpec Spec, DateTimeOffset Created, PolicySelector Selector, ImmutableArray<PolicyTargetReference> TargetRefs)
{
    /// <summary>The policy's position among those of its kind, oldest first.</summary>
    public int Index { get; init; }

    /// <summary>The policy's namespace.</summary>
    public string Namespace { get; } = Document.Id.Namespace ?? "default";

    /// <summary>The policy's name.</summary>
    public string Name => Document.Id.Name;

    /// <summary>The policy's identity, its namespace filled in.</summary>
    public ResourceId Id => Document.Id with { Namespace = Namespace };
}
