using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>
/// Who takes part in a clause. A closed set of kinds; each names something that the facts must know, and a name that does not
/// resolve is an error, never a wider meaning.
/// </summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>Where the subject is written, or null for a subject built in code.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>A subject named elsewhere: an entry of <see cref="IntentSet.Subjects"/>, or <c>namespace/name</c> of a workload of the facts.</summary>
    /// <param name="Name">The name as written.</param>
    public sealed record Named(string Name) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>Pods of one namespace that a selector picks.</summary>
    /// <param name="Namespace">The namespace's name.</param>
    /// <param name="Selector">Which of its pods.</param>
    public sealed record Workloads(string Namespace, Selector Selector) : Subject
    {
        /// <summary>The service account the pods run under, or null to take it from the facts. The facts must agree when both are there.</summary>
        public string? ServiceAccount { get; init; }

        /// <inheritdoc/>
        public override string ToString() => $"{Namespace}: {Selector}";
    }

    /// <summary>Several subjects under one name.</summary>
    /// <param name="Members">The members; never empty in a valid set.</param>
    public sealed record Group(ImmutableArray<Subject> Members) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(", ", Members);
    }

    /// <summary>All pods of the named namespaces.</summary>
    /// <param name="Names">The namespaces' names.</param>
    public sealed record Namespaces(ImmutableArray<string> Names) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => "namespace " + string.Join(", ", Names);
    }

    /// <summary>All pods of the namespaces whose labels a selector picks.</summary>
    /// <param name="Selector">Which namespaces, by their labels.</param>
    public sealed record NamespacesBy(Selector Selector) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"namespaces {Selector}";
    }

    /// <summary>The pods behind a Service.</summary>
    /// <param name="Namespace">The Service's namespace.</param>
    /// <param name="Name">The Service's name.</param>
    public sealed record Service(string Namespace, string Name) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"service {Namespace}/{Name}";
    }

    /// <summary>Addresses outside the cluster, of either family.</summary>
    /// <param name="Ranges">The networks.</param>
    public sealed record Networks(ImmutableArray<Cidr> Ranges) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(", ", Ranges);
    }

    /// <summary>Hosts outside the cluster by DNS name.</summary>
    /// <param name="Names">The names; <c>*.</c> at the start stands for one or more labels.</param>
    public sealed record Fqdn(ImmutableArray<string> Names) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => string.Join(", ", Names);
    }

    /// <summary>A machine outside the mesh: bare metal or a VM, known by its addresses.</summary>
    /// <param name="Addresses">Its addresses of either family.</param>
    public sealed record Host(ImmutableArray<IpAddress> Addresses) : Subject
    {
        /// <summary>The Calico HostEndpoint that guards the machine, or null when nothing of ours is enforced there.</summary>
        public string? HostEndpoint { get; init; }

        /// <inheritdoc/>
        public override string ToString() => "host " + string.Join(", ", Addresses);
    }

    /// <summary>Pods that share their node's network.</summary>
    /// <param name="Namespace">The namespace's name.</param>
    /// <param name="Selector">Which of its pods.</param>
    public sealed record HostNetwork(string Namespace, Selector Selector) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"host-network pods {Namespace}: {Selector}";
    }

    /// <summary>The pods of an ingress or egress gateway.</summary>
    /// <param name="Namespace">The gateway's namespace.</param>
    /// <param name="Selector">Its pods.</param>
    public sealed record Gateway(string Namespace, Selector Selector) : Subject
    {
        /// <summary>The gateway's service account, or null to take it from the facts.</summary>
        public string? ServiceAccount { get; init; }

        /// <inheritdoc/>
        public override string ToString() => $"gateway {Namespace}: {Selector}";
    }

    /// <summary>A part of the platform, found in the facts.</summary>
    /// <param name="Part">Which part.</param>
    public sealed record Platform(PlatformPart Part) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => "platform " + IntentWords.Of(Part);
    }

    /// <summary>Everyone, within stated bounds.</summary>
    /// <param name="Reach">How far it reaches.</param>
    public sealed record Anyone(Reach Reach) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => Reach == Reach.Cluster ? "any pod of the cluster" : "anyone";
    }
}
