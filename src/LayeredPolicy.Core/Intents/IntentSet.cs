using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Intents.Reading;
using LayeredPolicy.Intents.Validation;

namespace LayeredPolicy;

/// <summary>
/// What an author wants of the two layers, in one document: who may call whom, what is closed, what must never be, and how calls
/// are carried. Read it from YAML with <see cref="Load"/> or build it in code with <see cref="Define"/>.
/// </summary>
public sealed record IntentSet
{
    /// <summary>The set's name; emitted objects carry it.</summary>
    public required string Name { get; init; }

    /// <summary>Who answers for the set; emitted objects carry it.</summary>
    public required string Owner { get; init; }

    /// <summary>What the set is about, in the author's words.</summary>
    public string? Description { get; init; }

    /// <summary>The subjects under the names that clauses use.</summary>
    public ImmutableArray<NamedSubject> Subjects { get; init; } = [];

    /// <summary>What is allowed, closed, exposed or encrypted.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>What must never be.</summary>
    public ImmutableArray<Guardrail> Guardrails { get; init; } = [];

    /// <summary>How calls are carried.</summary>
    public ImmutableArray<Operation> Operations { get; init; } = [];

    /// <summary>The residuals that somebody signed for.</summary>
    public ImmutableArray<Acceptance> Acceptances { get; init; } = [];

    /// <summary>Changes for single environments.</summary>
    public ImmutableArray<Overlay> Overlays { get; init; } = [];

    /// <summary>What reading and validating had to say. A set with errors splits into nothing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether there is no error.</summary>
    public bool IsValid => !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Clauses, guardrails and operations, in this order.</summary>
    public IEnumerable<Clause> AllClauses => [.. Clauses, .. Guardrails, .. Operations];

    /// <summary>Reads the intent set of a file. What is wrong with the content is in <see cref="Diagnostics"/>.</summary>
    /// <param name="path">The file: YAML or JSON with one document of kind IntentSet.</param>
    public static IntentSet Load(string path) => IntentReader.Read(Manifests.Load(path), path);

    /// <summary>Reads the intent set of a text.</summary>
    /// <param name="text">YAML or JSON with one document of kind IntentSet.</param>
    /// <param name="name">The name that diagnostics give as the file.</param>
    public static IntentSet Parse(string text, string name) => IntentReader.Read(Manifests.Parse(text, name), name);

    /// <summary>Reads every intent set among the objects; other kinds are passed over.</summary>
    public static IEnumerable<IntentSet> All(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return manifests.Documents.Where(d => d.Id.Kind == IntentReader.Kind && d.Id.Group == IntentReader.Group).Select(d => IntentReader.Read(d, []));
    }

    /// <summary>Starts a set in code.</summary>
    /// <param name="name">The set's name.</param>
    /// <param name="owner">Who answers for it.</param>
    public static IntentBuilder Define(string name, string owner) => new(name, owner);

    /// <summary>The same set judged by the validators, their findings placed in the text.</summary>
    internal IntentSet Validated(ImmutableArray<Diagnostic> read, Func<string, SourceLocation?> locate) =>
        this with { Diagnostics = [.. read, .. IntentSetValidator.Judge(this, locate)] };
}
