using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation.Results;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Calico's v3 client on Create, up to the datastore (Kubernetes datastore): decoding, defaults, validation, the rules of creation, and what it
/// would store. It does not know other objects: every tier exists.
/// </summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/.</remarks>
public static class CalicoClient
{
    private const string Group = "projectcalico.org";
    private const string BuiltInProfile = "projectcalico-default-allow";

    private static readonly FrozenDictionary<string, AdmissionSchema> s_kinds =
        CalicoSchemas.All.Where(s => s.Group == Group).ToFrozenDictionary(s => s.Kind, StringComparer.Ordinal);

    /// <summary>What the client answers to the creation of an object.</summary>
    public static ClientVerdict Create(JsonElement json)
    {
        string? kind = TextOf(json, "kind");
        if (json.ValueKind != JsonValueKind.Object || TextOf(json, "apiVersion") != Group + "/v3" || kind is null || !s_kinds.TryGetValue(kind, out AdmissionSchema? schema))
        {
            return Refuse("kind", CalicoDiagnostics.UnknownKind, "decode: no kind registered", $"'{TextOf(json, "apiVersion")}' '{kind}'");
        }

        if (!ObjectMeta.TryRead(json, out ObjectMeta meta, out _, out string? metaFault))
        {
            return Refuse("metadata", CalicoDiagnostics.Undecodable, "decode: " + metaFault, metaFault);
        }

        DecodedObject decoded = ClientDecoder.Decode(json, schema);
        if (decoded.Fault is { } wrong)
        {
            return Refuse(wrong.Path, CalicoDiagnostics.Undecodable, "decode: " + wrong.Message, wrong.Message);
        }

        JsonObject spec = decoded.TakeSpec();
        ImmutableSortedDictionary<string, string> added = ClientDefaults.Fill(kind, meta, spec);
        if (kind == "Profile" && meta.Name == BuiltInProfile)
        {
            const string Words = $"resource already exists: {BuiltInProfile} with error: {BuiltInProfile} already exists. The profile \"{BuiltInProfile}\" is default provided by Calico";
            return Refuse("metadata.name", CalicoDiagnostics.ReservedProfile, Words, null);
        }

        meta = meta with { Labels = meta.Labels.SetItems(added) };
        ImmutableArray<ClientError> errors = Errors(TypedObjects.Validate(kind, meta, spec));
        if (errors.IsEmpty)
        {
            errors = CreationErrors(meta, schema);
        }

        return errors.IsEmpty
            ? new ClientVerdict([], Freeze(ClientWriter.Write(spec, schema.Root.Properties["spec"])), added)
            : new ClientVerdict(errors, null, ImmutableSortedDictionary<string, string>.Empty);
    }

    private static ImmutableArray<ClientError> CreationErrors(ObjectMeta meta, AdmissionSchema schema)
    {
        if (meta.ResourceVersion.Length > 0)
        {
            return [Error("metadata.resourceVersion", new(CalicoDiagnostics.ResourceVersionSet, "Metadata.ResourceVersion", "field must not be set for a Create request"))];
        }

        return schema.IsNamespaced && meta.Namespace.Length == 0
            ? [Error("metadata.namespace", new(CalicoDiagnostics.MissingNamespace, "Metadata.Namespace", "namespace is not specified on namespaced resource"))]
            : [];
    }

    private static ImmutableArray<ClientError> Errors(ValidationResult result) =>
    [
        .. result.Errors
            .Select(f => Error(f.PropertyName, (ClientRule)f.CustomState, f.ErrorMessage))
            .DistinctBy(e => (e.Field, e.Reason, e.Diagnostic.Path))
            .OrderBy(e => e.Field, StringComparer.Ordinal)
            .ThenBy(e => e.Reason, StringComparer.Ordinal),
    ];

    private static ClientError Error(string path, ClientRule rule, string? message = null)
    {
        int bracket = path.LastIndexOf('[');
        string index = bracket >= 0 && path.EndsWith(']') ? path[bracket..] : "[0]";
        return new(
            rule.Field.Replace("[i]", index, StringComparison.Ordinal),
            rule.Reason.Replace("[i]", index, StringComparison.Ordinal),
            rule.Descriptor.Create(message ?? rule.Descriptor.Title) with { Path = path, EnforcedBy = "Calico client" });
    }

    private static ClientVerdict Refuse(string path, DiagnosticDescriptor descriptor, string reason, string? found) => new(
        [Error(path, new ClientRule(descriptor, "", reason), found is null ? null : $"{descriptor.Title}: {found}")],
        null,
        ImmutableSortedDictionary<string, string>.Empty);

    private static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Freeze(JsonNode? node)
    {
        using JsonDocument document = JsonDocument.Parse(node?.ToJsonString() ?? "null", new JsonDocumentOptions { MaxDepth = 512 });
        return document.RootElement.Clone();
    }
}
