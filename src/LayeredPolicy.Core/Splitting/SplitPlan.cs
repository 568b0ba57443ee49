using System.Collections.Immutable;
using LayeredPolicy.Splitting;

namespace LayeredPolicy;

/// <summary>
/// What an intent becomes: the objects of both layers, what became of each clause, and what stays unenforced. A plan is whole or it
/// holds errors and no objects.
/// </summary>
public sealed class SplitPlan
{
    internal SplitPlan(IntentSet intents, ClusterFacts facts, TargetProfile profile) => (Intents, Facts, Profile) = (intents, facts, profile);

    /// <summary>The intent.</summary>
    public IntentSet Intents { get; }

    /// <summary>The facts it was resolved against.</summary>
    public ClusterFacts Facts { get; }

    /// <summary>What it was written for.</summary>
    public TargetProfile Profile { get; }

    /// <summary>The objects of the network layer, sorted by kind, namespace and name.</summary>
    public ImmutableArray<PlannedObject> NetworkObjects { get; internal init; } = [];

    /// <summary>The objects of the mesh layer, sorted by kind, namespace and name.</summary>
    public ImmutableArray<PlannedObject> MeshObjects { get; internal init; } = [];

    /// <summary>The objects of both layers, the network's first.</summary>
    public ImmutableArray<PlannedObject> Objects => [.. NetworkObjects, .. MeshObjects];

    /// <summary>What became of each clause, in the order of the intent.</summary>
    public ImmutableArray<ClausePlan> Clauses { get; internal init; } = [];

    /// <summary>What a layer cannot enforce of the clauses that stand.</summary>
    public ImmutableArray<Residual> Residuals { get; internal init; } = [];

    /// <summary>The clauses, or parts of them, that no object carries.</summary>
    public ImmutableArray<Unenforceable> Unenforceable { get; internal init; } = [];

    /// <summary>The platform flows that default denies keep open.</summary>
    public ImmutableArray<KeptFlow> Kept { get; internal init; } = [];

    /// <summary>What reading, validating and splitting had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>The errors; a plan with errors has no objects.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The warnings.</summary>
    public IEnumerable<Diagnostic> Warnings => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning);

    /// <summary>Whether there are objects to apply: no error.</summary>
    public bool IsValid => !Errors.Any();

    /// <summary>The objects behind a clause.</summary>
    public IEnumerable<PlannedObject> ObjectsOf(string clause) => Objects.Where(o => o.Clauses.Contains(clause));

    /// <summary>The objects as manifests, as a cluster would read them.</summary>
    public Manifests ToManifests() => Manifests.FromJson(Objects.Select(o => o.Json));

    /// <summary>Tells the whole plan as plain text.</summary>
    public string Summary() => PlanText.Write(this);

    /// <summary>Prints the set's name and how much there is.</summary>
    public override string ToString() =>
        $"{Intents.Name}: {NetworkObjects.Length} network objects, {MeshObjects.Length} mesh objects, {Residuals.Length} residuals, {Unenforceable.Length} unenforceable";
}
