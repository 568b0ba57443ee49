using System.Collections.Immutable;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>All that was read of one object by itself; at most one of its parts is there.</summary>
internal sealed record DocumentReading
{
    /// <summary>The reading of an object that means nothing to the layer.</summary>
    public static DocumentReading Nothing { get; } = new();

    /// <summary>Why the API would not store the object, or null when it would.</summary>
    public Diagnostic? Refusal { get; init; }

    /// <summary>The policy.</summary>
    public BoundPolicy? Policy { get; init; }

    /// <summary>The tier.</summary>
    public BoundTier? Tier { get; init; }

    /// <summary>The profile.</summary>
    public BoundProfile? Profile { get; init; }

    /// <summary>The network set.</summary>
    public NetworkSetSpec? Set { get; init; }

    /// <summary>The settings of the node agent.</summary>
    public FelixConfigurationSpec? Agent { get; init; }

    /// <summary>What reading had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
