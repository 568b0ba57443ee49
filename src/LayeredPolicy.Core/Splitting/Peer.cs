using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>The other end of a placed rule, resolved. It carries what each layer can see of it: labels and addresses, and identities.</summary>
public abstract record Peer
{
    private Peer()
    {
    }

    /// <summary>Pods of one namespace.</summary>
    /// <param name="Scope">Which pods.</param>
    /// <param name="Accounts">Their service accounts as <c>namespace/name</c>; empty when they prove no identity.</param>
    public sealed record Pods(PodScope Scope, ImmutableArray<string> Accounts) : Peer
    {
        /// <inheritdoc/>
        public override string ToString() => Scope.ToString();
    }

    /// <summary>All pods of some namespaces.</summary>
    /// <param name="Selector">The namespaces by their labels, or null for the named ones.</param>
    /// <param name="Names">The namespaces by name, sorted.</param>
    /// <param name="Identified">Whether their pods prove an identity.</param>
    public sealed record Namespaces(Selector? Selector, ImmutableArray<string> Names, bool Identified) : Peer
    {
        /// <inheritdoc/>
        public override string ToString() => Selector is null ? "namespace " + string.Join(", ", Names) : $"namespaces {Selector}";
    }

    /// <summary>Every pod of the cluster.</summary>
    /// <param name="Identified">Whether only those that prove an identity are meant.</param>
    public sealed record AnyPod(bool Identified) : Peer
    {
        /// <inheritdoc/>
        public override string ToString() => "any pod";
    }

    /// <summary>Addresses.</summary>
    /// <param name="Ranges">The networks, sorted; never empty.</param>
    /// <param name="Name">A readable name.</param>
    public sealed record Networks(ImmutableArray<Cidr> Ranges, string Name) : Peer
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }
}
