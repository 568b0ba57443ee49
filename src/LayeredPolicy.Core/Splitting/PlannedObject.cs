using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Splitting;

/// <summary>One object of a plan: what would be applied, and the clauses behind it.</summary>
/// <param name="Layer">The layer that enforces it.</param>
/// <param name="Id">What it is.</param>
/// <param name="Json">The whole object.</param>
public sealed record PlannedObject(LayerKind Layer, ResourceId Id, JsonElement Json)
{
    /// <summary>The clauses behind it, sorted; never empty.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>The clause behind each rule; empty for an object without rules, which stands for its clauses as a whole.</summary>
    public ImmutableArray<RuleOrigin> Rules { get; init; } = [];

    /// <summary>Prints the object's identity.</summary>
    public override string ToString() => Id.ToString();
}
