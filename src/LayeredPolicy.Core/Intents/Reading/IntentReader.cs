using System.Collections.Immutable;

namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads an intent document. What cannot be read is reported and left out; the set then has errors and splits into nothing.</summary>
internal static class IntentReader
{
    public const string Group = "layeredpolicy.dev";

    public const string Version = "v1alpha1";

    public const string Kind = "IntentSet";

    public static IntentSet Read(Manifests manifests, string source)
    {
        Diagnostic[] broken = [.. manifests.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        ManifestDocument[] sets = [.. manifests.Documents.Where(d => d.Id.Kind == Kind)];
        if (sets.Length != 1)
        {
            string found = sets.Length > 1 ? $"found {sets.Length} intent sets, expected one"
                : manifests.Documents.IsEmpty ? "found no document of kind IntentSet"
                : $"found {string.Join(", ", manifests.Documents.Take(3).Select(d => d.Id.Kind.Length == 0 ? "a document without kind" : d.Id.Kind))}, expected a document of kind IntentSet";
            SourceLocation at = sets.ElementAtOrDefault(1)?.Locate("") ?? manifests.Documents.FirstOrDefault()?.Locate("") ?? new SourceLocation(source, 1, 1);
            Diagnostic missing = CoreDiagnostics.IntentDocument.Create(found) with { Location = at };
            return new IntentSet { Name = "", Owner = "", Diagnostics = broken.Length > 0 ? [.. broken] : [missing] };
        }

        return Read(sets[0], manifests.Diagnostics);
    }

    public static IntentSet Read(ManifestDocument document, ImmutableArray<Diagnostic> before)
    {
        var log = new IntentLog(document.Locate);
        IntentSet set = ReadSet(new IntentNode(document.Json, "", log), document.Id);
        return set.Validated([.. before, .. log.Diagnostics], document.Locate);
    }

    private static IntentSet ReadSet(IntentNode root, ResourceId id)
    {
        root.Fields("apiVersion", "kind", "metadata", "subjects", "clauses", "guardrails", "operations", "accept", "overlays");
        if (id.ApiVersion != Group + "/" + Version)
        {
            (root.Field("apiVersion") ?? root).Report(CoreDiagnostics.IntentDocument, $"apiVersion is '{id.ApiVersion}', expected {Group}/{Version}");
        }

        string name = "";
        string owner = "";
        string? description = null;
        if (root.Required("metadata") is { } metadata && metadata.Fields("name", "owner", "description", "labels", "annotations"))
        {
            name = metadata.Required("name")?.Text() ?? "";
            owner = metadata.Required("owner")?.Text() ?? "";
            description = metadata.Field("description")?.Text();
        }

        return new IntentSet
        {
            Name = name,
            Owner = owner,
            Description = description,
            Subjects = Subjects(root.Field("subjects")),
            Clauses = [.. Each(root.Field("clauses"), ClauseReader.Read)],
            Guardrails = [.. Each(root.Field("guardrails"), ClauseReader.ReadGuardrail)],
            Operations = [.. Each(root.Field("operations"), OperationReader.Read)],
            Acceptances = [.. Each(root.Field("accept"), ClauseReader.ReadAcceptance)],
            Overlays = [.. Each(root.Field("overlays"), ClauseReader.ReadOverlay)],
        };
    }

    private static ImmutableArray<NamedSubject> Subjects(IntentNode? node)
    {
        if (node is not { } subjects)
        {
            return [];
        }

        if (!subjects.IsObject)
        {
            subjects.Wrong("an object of subjects by name");
            return [];
        }

        var read = ImmutableArray.CreateBuilder<NamedSubject>();
        foreach (System.Text.Json.JsonProperty property in subjects.Json.EnumerateObject())
        {
            if (subjects.Field(property.Name) is not { } body)
            {
                new IntentNode(property.Value, subjects.Path + "." + property.Name, subjects.Log).Wrong("a subject");
            }
            else if (SubjectReader.Read(body) is { } subject)
            {
                read.Add(new NamedSubject(property.Name, subject));
            }
        }

        return read.ToImmutable();
    }

    private static IEnumerable<T> Each<T>(IntentNode? list, Func<IntentNode, T?> read)
        where T : class =>
        list is { } node ? [.. node.List().Select(read).OfType<T>()] : [];
}
