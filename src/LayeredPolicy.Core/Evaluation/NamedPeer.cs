namespace LayeredPolicy.Evaluation;

/// <summary>A pod that some rule would take for one of those it names, described by what the rule asks of it; whether there is one or not.</summary>
public sealed record NamedPeer
{
    /// <summary>The namespace that it must be in; null when any namespace of its own, with <see cref="NamespaceLabels"/>, will do.</summary>
    public string? Namespace { get; init; }

    /// <summary>The labels that its namespace needs; empty in a namespace of the input, which has its own.</summary>
    public LabelSet NamespaceLabels { get; init; } = LabelSet.Empty;

    /// <summary>The labels that the pod needs.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary>The service account that it needs, or null when any will do.</summary>
    public string? ServiceAccount { get; init; }
}
