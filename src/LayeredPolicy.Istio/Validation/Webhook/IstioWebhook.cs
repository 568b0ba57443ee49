using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// istiod's validating webhook on CREATE, for the kinds of the security, networking and telemetry groups: how it reads an object, its rules for
/// metadata, and the validators of this package. It knows no other objects, and judges the object as written, not as the API server prunes it.
/// </summary>
/// <remarks>As of Istio 1.32 with default feature flags. See https://istio.io/latest/docs/ops/configuration/mesh/webhook/.</remarks>
public static class IstioWebhook
{
    private const string EnforcedBy = "Istio webhook";

    private static readonly string[] s_topLevel = ["apiVersion", "kind", "metadata", "spec", "status"];

    /// <summary>The version of a kind does not matter to the webhook: the schemas of all versions are the same.</summary>
    private static readonly FrozenDictionary<(string Group, string Kind), AdmissionSchema> s_kinds = IstioSchemas.All
        .DistinctBy(s => (s.Group, s.Kind))
        .ToFrozenDictionary(s => (s.Group, s.Kind));

    /// <summary>What the webhook answers to the creation of an object. Without a namespace of its own it is created in <c>default</c>.</summary>
    public static WebhookVerdict Review(JsonElement json)
    {
        if (!ObjectMeta.TryRead(json, out ObjectMeta meta, out _, out string? fault))
        {
            return Refuse(IstioDiagnostics.Undecodable.Create(fault) with { Path = "metadata" });
        }

        if (SchemaOf(json) is not { } schema)
        {
            return Refuse(IstioDiagnostics.UnknownKind.Create("the webhook knows no such group and kind") with { Path = "kind" });
        }

        JsonElement? spec = json.TryGetProperty("spec", out JsonElement written) ? written : null;
        if (!ProtoJson.TryRead(spec, schema.Root.Properties["spec"], out JsonObject? message, out ProtoFault? unreadable))
        {
            return Refuse(IstioDiagnostics.Undecodable.Create($"{unreadable.Path} {unreadable.Message}") with { Path = unreadable.Path });
        }

        meta = meta with { Namespace = meta.Namespace.Length == 0 ? "default" : meta.Namespace };
        ImmutableArray<Diagnostic> all =
        [
            .. WebhookMetadata.Check(meta, schema.Kind, message),
            .. WebhookKinds.Validate(schema.Kind, WholeObject(schema, meta, message)),
            .. UnknownTopLevel(json),
        ];
        all = [.. all.Select(d => d with { EnforcedBy = EnforcedBy })];
        return new([.. all.Where(d => d.Severity == DiagnosticSeverity.Error)], [.. all.Where(d => d.Severity != DiagnosticSeverity.Error)]);
    }

    private static AdmissionSchema? SchemaOf(JsonElement json)
    {
        string apiVersion = Text(json, "apiVersion");
        return apiVersion.Split('/') is [{ } group, _] ? s_kinds.GetValueOrDefault((group, Text(json, "kind"))) : null;
    }

    private static JsonObject WholeObject(AdmissionSchema schema, ObjectMeta meta, JsonObject message) => new()
    {
        ["apiVersion"] = schema.ApiVersion,
        ["kind"] = schema.Kind,
        ["metadata"] = new JsonObject
        {
            ["name"] = meta.Name,
            ["namespace"] = meta.Namespace,
            ["labels"] = new JsonObject(meta.Labels.Select(l => KeyValuePair.Create(l.Key, (JsonNode?)l.Value))),
            ["annotations"] = new JsonObject(meta.Annotations.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))),
        },
        ["spec"] = message,
    };

    private static IEnumerable<Diagnostic> UnknownTopLevel(JsonElement json) => json.EnumerateObject()
        .Select(p => p.Name)
        .Where(name => !s_topLevel.Contains(name, StringComparer.Ordinal))
        .Select(name => IstioDiagnostics.UnknownTopLevelField.Create($"'{name}' stands beside spec") with { Path = name });

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static WebhookVerdict Refuse(Diagnostic error) => new([error with { EnforcedBy = EnforcedBy }], []);
}
