using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>
/// What is known of a cluster apart from its policies: what runs, under which labels and identities, at which addresses.
/// A fact that is absent is unknown, never a default.
/// </summary>
public sealed partial class ClusterFacts
{
    private ClusterFacts()
    {
    }

    /// <summary>The namespaces that have an object in the input.</summary>
    public ImmutableArray<NamespaceFact> Namespaces { get; private init; } = [];

    /// <summary>The workloads; <see cref="Workload.Index"/> is the position here.</summary>
    public ImmutableArray<Workload> Workloads { get; private init; } = [];

    /// <summary>The service accounts that have an object in the input.</summary>
    public ImmutableArray<ServiceAccountFact> ServiceAccounts { get; private init; } = [];

    /// <summary>What the collection of facts had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];
}
