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
        foreach (AdmissionError error in verdict.Errors.Where(e => !IsEcho(e, verdict)))
        {
            Add(found, document, error);
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

    /// <summary>The server answers a wrong type twice: at the path, and without one as a failed composite.</summary>
    private static bool IsEcho(AdmissionError error, AdmissionVerdict verdict) =>
        error is { Field.Length: 0, Rule: null, Type: AdmissionErrorType.FieldValueInvalid } && verdict.Errors.Any(e => e.Field.Length > 0);

    private static void Add(List<Diagnostic> found, ManifestDocument document, AdmissionError error)
    {
        string path = error.Type == AdmissionErrorType.InternalError ? "metadata.resourceVersion" : error.Field;
        int same = found.FindIndex(d => d.EnforcedBy is not null && IsSamePlace(d.Path ?? "", path) && error.Rule is null);
        if (same >= 0)
        {
            string by = found[same].EnforcedBy!;
            found[same] = by.Contains(Server, StringComparison.Ordinal) ? found[same] : found[same] with { EnforcedBy = $"{by}, {Server}" };
            return;
        }

        DiagnosticDescriptor descriptor = error.Rule is { } rule ? CalicoDiagnostics.Of(rule) : DescriptorOf(error.Type);
        string source = error.Rule is null ? Server : $"{Server} (rule {error.Rule.Name})";
        string message = error.Rule is not null ? error.Message
            : error.Type == AdmissionErrorType.FieldValueRequired ? $"{descriptor.Title}: {path}"
            : $"{descriptor.Title}: {error.Message}";
        found.Add(document.Report(descriptor, message, path) with { EnforcedBy = source });
    }

    /// <summary>The engines may name the value or what holds it.</summary>
    private static bool IsSamePlace(string client, string server) =>
        server.Length > 0 && (client == server || client.StartsWith(server + ".", StringComparison.Ordinal) || client.StartsWith(server + "[", StringComparison.Ordinal)
            || server.StartsWith(client + "[", StringComparison.Ordinal));

    private static DiagnosticDescriptor DescriptorOf(AdmissionErrorType type) => type switch
    {
        AdmissionErrorType.NotFound => CalicoDiagnostics.NotServed,
        AdmissionErrorType.Decode => CalicoDiagnostics.UndecodableObject,
        AdmissionErrorType.FieldValueRequired => CalicoDiagnostics.RequiredField,
        AdmissionErrorType.FieldValueNotSupported => CalicoDiagnostics.UnsupportedValue,
        AdmissionErrorType.FieldValueTypeInvalid => CalicoDiagnostics.WrongType,
        AdmissionErrorType.FieldValueTooLong => CalicoDiagnostics.TooLong,
        AdmissionErrorType.FieldValueTooMany => CalicoDiagnostics.TooMany,
        AdmissionErrorType.FieldValueDuplicate => CalicoDiagnostics.Duplicate,
        AdmissionErrorType.FieldValueForbidden => CalicoDiagnostics.ForbiddenField,
        AdmissionErrorType.InternalError => CalicoDiagnostics.ServerError,
        _ => CalicoDiagnostics.InvalidValue,
    };
}
