using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>The verdicts of the engines on one document, as diagnostics: one for each fault, however many engines find it.</summary>
internal static class UpstreamDiagnostics
{
    private const string Client = "Calico client";
    private const string Server = "API server";

    /// <summary>What the engines refuse and drop.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">The object, under the public API version.</param>
    public static IEnumerable<Diagnostic> Find(ManifestDocument document, JsonElement json)
    {
        var found = new List<Diagnostic>();
        if (document.Id.Group == CalicoKinds.StorageGroup)
        {
            found.Add(document.Report(CalicoDiagnostics.StorageApiVersion, $"{CalicoDiagnostics.StorageApiVersion.Title}: {document.Id.ApiVersion}", "apiVersion"));
        }

        if (CalicoKinds.IsCalico(document.Id.Group))
        {
            found.AddRange(WithoutEchoes(CalicoClient.Create(json).Errors).Select(d => Place(document, d)));
        }

        if (found.Any(d => d.Id == CalicoDiagnostics.UnknownKind.Id) || document.Id.Kind == "Profile")
        {
            return found;
        }

        AdmissionSchema? schema = SchemaOf(document, json);
        AdmissionVerdict verdict = CalicoAdmission.Create(json);
        foreach (ServerFault fault in ServerFault.Of(verdict))
        {
            Add(found, document, fault);
        }

        string[] unknown = [.. verdict.UnknownFields.Where(p => p != "status")];
        found.RemoveAll(d => unknown.Any(u => IsCauseOf(u, d.Path ?? "")));
        found.AddRange(UnknownFieldFindings.Find(document, schema, unknown));
        return found;
    }

    /// <summary>The client often reports one fault by several of its rules; the first of each id and place is enough, and so is one fault of a name.</summary>
    private static IEnumerable<Diagnostic> WithoutEchoes(IReadOnlyCollection<ClientError> errors)
    {
        bool hasBadName = errors.Any(e => e.Diagnostic.Id == CalicoDiagnostics.InvalidName.Id);
        return errors.Select(e => e.Diagnostic)
            .Where(d => !(hasBadName && d.Id == CalicoDiagnostics.InvalidPolicyName.Id))
            .DistinctBy(d => (d.Id, d.Path));
    }

    /// <summary>Whether a field that is missing was given under a name in the wrong case.</summary>
    private static bool IsCauseOf(string unknownField, string path) =>
        !unknownField.Contains('.', StringComparison.Ordinal)
        && (path.Equals(unknownField, StringComparison.OrdinalIgnoreCase) || path.StartsWith(unknownField + ".", StringComparison.OrdinalIgnoreCase));

    private static AdmissionSchema? SchemaOf(ManifestDocument document, JsonElement json) => CalicoSchemas.All.FirstOrDefault(
        s => s.Kind == document.Id.Kind && json.ValueKind == JsonValueKind.Object && json.TryGetProperty("apiVersion", out JsonElement version) && version.ValueEquals(s.ApiVersion));

    /// <summary>The position and identity of a fault of the client. That a namespace is missing matters to its library only: kubectl has one.</summary>
    private static Diagnostic Place(ManifestDocument document, Diagnostic diagnostic) => diagnostic.Id == CalicoDiagnostics.MissingNamespace.Id
        ? document.Report(CalicoDiagnostics.NoNamespace, CalicoDiagnostics.NoNamespace.Title, "metadata")
        : diagnostic with { Resource = document.Id, Location = document.Locate(diagnostic.Path ?? "") };

    private static void Add(List<Diagnostic> found, ManifestDocument document, ServerFault fault)
    {
        int same = found.FindIndex(d => d.EnforcedBy is not null && IsSamePlace(d.Path ?? "", fault.Path) && fault.Error.Rule is null);
        if (same >= 0)
        {
            string by = found[same].EnforcedBy!;
            found[same] = by.Contains(Server, StringComparison.Ordinal) ? found[same] : found[same] with { EnforcedBy = $"{by}, {Server}" };
            return;
        }

        string source = fault.Error.Rule is { } rule ? $"{Server} (rule {rule.Name})" : Server;
        found.Add(document.Report(fault.Descriptor, fault.Message, fault.Path) with { EnforcedBy = source });
    }

    /// <summary>The engines may name the value or what holds it.</summary>
    private static bool IsSamePlace(string client, string server) =>
        server.Length > 0 && (client == server || client.StartsWith(server + ".", StringComparison.Ordinal) || client.StartsWith(server + "[", StringComparison.Ordinal)
            || server.StartsWith(client + "[", StringComparison.Ordinal));
}
