using System.Collections.Immutable;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>One end of a clause as the facts know it.</summary>
internal abstract record ResolvedEnd(string Name)
{
    /// <summary>Pods of one namespace that take part in the mesh in one way.</summary>
    public sealed record Pods(string Name, PodScope Scope, ImmutableArray<string> Accounts, MeshMode Mesh) : ResolvedEnd(Name);

    /// <summary>All pods of some namespaces.</summary>
    public sealed record Spaces(string Name, Selector? Selector, ImmutableArray<PodScope> Scopes) : ResolvedEnd(Name);

    /// <summary>Every pod of the cluster.</summary>
    public sealed record Cluster(string Name) : ResolvedEnd(Name);

    /// <summary>Addresses outside the cluster, or a machine by its addresses.</summary>
    public sealed record Addresses(string Name, ImmutableArray<Cidr> Ranges) : ResolvedEnd(Name)
    {
        /// <summary>The host endpoints that guard the machine.</summary>
        public ImmutableArray<HostEndpointFact> Guards { get; init; } = [];
    }

    /// <summary>Something that this target cannot place.</summary>
    public sealed record Beyond(string Name, string Reason, string? Remedy) : ResolvedEnd(Name);
}
