using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>What became of one clause: the layering rule that placed it and what each layer enforces.</summary>
/// <param name="Clause">The clause's id.</param>
/// <param name="Says">The clause in one line.</param>
public sealed record ClausePlan(string Clause, string Says)
{
    /// <summary>The layering rules that placed it, for example <c>L1</c>; more than one when its subjects are groups of different kinds.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What the network layer enforces, one sentence a fact; empty when nothing.</summary>
    public ImmutableArray<string> Network { get; init; } = [];

    /// <summary>What the mesh layer enforces; empty when nothing.</summary>
    public ImmutableArray<string> Mesh { get; init; } = [];
}
