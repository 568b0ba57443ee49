using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>The pods of one namespace that a policy applies to.</summary>
/// <param name="Namespace">The namespace's name.</param>
/// <param name="Selector">Which of its pods; <see cref="LayeredPolicy.Selector.All"/> for all of them, those of tomorrow included.</param>
/// <param name="Name">A readable name for object names and reports: a subject's name, or the namespace's.</param>
/// <param name="Workloads">The workloads of the facts that it holds now.</param>
public sealed record PodScope(string Namespace, Selector Selector, string Name, ImmutableArray<Workload> Workloads)
{
    /// <summary>Whether it is the whole namespace.</summary>
    public bool IsNamespace => Selector.Equals(Selector.All);

    /// <summary>What tells two scopes apart: the namespace and the selector, not the name.</summary>
    public string Key { get; } = Namespace + "/" + Selector;

    /// <inheritdoc/>
    public bool Equals(PodScope? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Prints the readable name with the namespace.</summary>
    public override string ToString() => IsNamespace ? $"namespace {Namespace}" : $"{Namespace}/{Name}";
}
