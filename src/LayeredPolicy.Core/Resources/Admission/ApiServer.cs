using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>
/// The custom-resource path of kube-apiserver on CREATE, for the kinds it is given: decoding, pruning, defaulting, metadata, schema, list types
/// and CEL rules, in the server's order. It knows no other objects, webhooks, admission policies or permissions.
/// </summary>
/// <remarks>See https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/.</remarks>
public sealed class ApiServer
{
    private readonly FrozenDictionary<(string ApiVersion, string Kind), AdmissionSchema> _schemas;

    /// <summary>A server that serves the given kinds.</summary>
    public ApiServer(IEnumerable<AdmissionSchema> schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        _schemas = schemas.Where(s => s.IsServed).ToFrozenDictionary(s => (s.ApiVersion, s.Kind));
    }

    /// <summary>The kinds that the server serves.</summary>
    public IEnumerable<AdmissionSchema> Schemas => _schemas.Values;

    /// <summary>The schema of a kind, or null when the server does not serve it.</summary>
    public AdmissionSchema? Find(string apiVersion, string kind) => _schemas.GetValueOrDefault((apiVersion, kind));

    /// <summary>What the server answers to the creation of an object. Without a namespace of its own, a namespaced object is created in <c>default</c>.</summary>
    public AdmissionVerdict Create(JsonElement json)
    {
        if (JsonTree.HasUnreadableNumber(json))
        {
            return Refuse(new AdmissionError("", AdmissionErrorType.Decode, "a number is beyond the range of a double"));
        }

        var root = JsonTree.Of(json) as JsonObject;
        string apiVersion = JsonTree.TextOf(root?["apiVersion"]) ?? "";
        string kind = JsonTree.TextOf(root?["kind"]) ?? "";
        if (root is null || Find(apiVersion, kind) is not { } schema)
        {
            string field = apiVersion.Count(c => c == '/') > 1 ? "apiVersion" : "";
            return Refuse(new AdmissionError(field, AdmissionErrorType.NotFound, $"no kind '{kind}' is served at version '{apiVersion}'"));
        }

        var unknown = new List<string>();
        if (!ObjectMetaDecoder.TryDecode(root, unknown, out ObjectMeta meta, out string? fault))
        {
            return Refuse(new AdmissionError("", AdmissionErrorType.Decode, fault));
        }

        ObjectPruner.DropUnknownFields(root, schema.Root, unknown);
        ObjectPruner.DropNulls(root, schema.Root);
        ObjectDefaulter.Fill(root, schema.Root);
        if (schema.HasStatus)
        {
            root.Remove("status");
        }

        var errors = new List<AdmissionError>();
        ObjectMeta created = meta.ForCreation(schema.IsNamespaced);
        if (root["metadata"] is JsonObject metadata)
        {
            metadata["name"] = created.Name;
        }

        ObjectMetaRules.Check(created, schema.IsNamespaced, errors);
        SchemaChecker.Check(root, schema.Root, errors);
        ListTypeChecker.Check(root, schema.Root, errors);
        bool skipped = schema.HasRules && errors.Any(e => e.StopsRules);
        if (schema.HasRules && !skipped)
        {
            RuleChecker.Check(root, schema.Root, errors);
        }

        if (errors.Count == 0 && meta.HasForbiddenResourceVersion)
        {
            errors.Add(new AdmissionError("", AdmissionErrorType.InternalError, "resourceVersion should not be set on objects to be created"));
        }

        return new AdmissionVerdict(
            [.. errors.Distinct().OrderBy(e => e.Field, StringComparer.Ordinal).ThenBy(e => e.Type).ThenBy(e => e.Message, StringComparer.Ordinal)],
            [.. unknown.Distinct().Order(StringComparer.Ordinal)],
            errors.Count == 0 && root.TryGetPropertyValue("spec", out JsonNode? spec) ? JsonTree.Freeze(spec) : null,
            skipped);
    }

    private static AdmissionVerdict Refuse(AdmissionError error) => new([error], [], null, false);
}
