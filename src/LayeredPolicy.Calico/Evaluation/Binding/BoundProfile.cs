using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>A profile: what an endpoint inherits from its namespace, its service account or a Profile object.</summary>
internal sealed record BoundProfile
{
    /// <summary>The profile that allows everything; every cluster has it.</summary>
    public const string DefaultAllow = "projectcalico-default-allow";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The object it comes from, or null for the built-in one.</summary>
    public ManifestDocument? Document { get; init; }

    /// <summary>The labels that its endpoints inherit.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary>The prefix of labels that it may have besides, because its object is not in the input; null when all its labels are known.</summary>
    public string? OpenPrefix { get; init; }

    /// <summary>The rules for incoming traffic.</summary>
    public ImmutableArray<BoundRule> Ingress { get; init; } = [];

    /// <summary>The rules for outgoing traffic.</summary>
    public ImmutableArray<BoundRule> Egress { get; init; } = [];

    /// <summary>The profile of a namespace.</summary>
    public static string OfNamespace(string name) => "kns." + name;

    /// <summary>The profile of a service account.</summary>
    public static string OfServiceAccount(string ns, string name) => $"ksa.{ns}.{name}";
}
