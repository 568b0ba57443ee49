using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// The API server on CREATE of a Kubernetes NetworkPolicy, which is a built-in kind: typed decoding, where a wrong type anywhere refuses the
/// whole object, then defaults, then code instead of a schema.
/// </summary>
/// <remarks>See https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/. As of Kubernetes 1.36 with its default feature gates.</remarks>
internal static class KubernetesPolicyAdmission
{
    public const string ApiVersion = "networking.k8s.io/v1";
    public const string Kind = "NetworkPolicy";

    private static readonly AdmissionSchema s_schema = CalicoSchemas.All.Single(s => s.ApiVersion == ApiVersion && s.Kind == Kind);

    /// <summary>What the server answers.</summary>
    public static AdmissionVerdict Create(JsonElement json)
    {
        AdmissionVerdict verdict = Check(json, out JsonObject? spec);
        return verdict.Accepted ? verdict with { Stored = Freeze(ClientWriter.Write(spec, s_schema.Root.Properties["spec"])!) } : verdict;
    }

    /// <summary>The same without what would be stored, for callers who only ask whether anything is.</summary>
    /// <param name="json">The object.</param>
    /// <param name="spec">Its <c>spec</c> with defaults; null when it cannot be read.</param>
    public static AdmissionVerdict Check(JsonElement json, out JsonObject? spec)
    {
        spec = null;
        if (!ObjectMeta.TryRead(json, out ObjectMeta meta, out ImmutableArray<string> unknownMetadata, out string? metaFault))
        {
            return Refuse(metaFault);
        }

        DecodedObject decoded = ClientDecoder.Decode(json, s_schema);
        if (decoded.Fault is { } fault)
        {
            return Refuse($"{fault.Path}: {fault.Message}");
        }

        spec = decoded.TakeSpec();
        FillDefaults(spec);
        List<AdmissionError> errors = [.. meta.CheckForCreation(isNamespaced: true)];
        CheckFinalizers(meta, errors);
        KubernetesPolicyRules.Check(spec, errors);
        if (errors.Count == 0 && meta.HasForbiddenResourceVersion)
        {
            errors.Add(new("", AdmissionErrorType.InternalError, "resourceVersion should not be set on objects to be created"));
        }

        return new AdmissionVerdict(
            [.. errors.Distinct().OrderBy(e => e.Field, StringComparer.Ordinal).ThenBy(e => e.Type)],
            [.. unknownMetadata.Concat(decoded.UnknownFields).Distinct().Order(StringComparer.Ordinal)],
            null,
            RulesSkipped: false);
    }

    /// <summary>Ports without a protocol are TCP, and a policy without types isolates ingress, and egress too when it has egress rules.</summary>
    private static void FillDefaults(JsonObject spec)
    {
        if (spec["policyTypes"] is not JsonArray { Count: > 0 })
        {
            spec["policyTypes"] = spec["egress"] is JsonArray { Count: > 0 } ? new JsonArray("Ingress", "Egress") : new JsonArray("Ingress");
        }

        IEnumerable<JsonObject> rules = (spec["ingress"] as JsonArray ?? []).Concat(spec["egress"] as JsonArray ?? []).OfType<JsonObject>();
        foreach (JsonObject port in rules.SelectMany(r => (r["ports"] as JsonArray ?? []).OfType<JsonObject>()))
        {
            port["protocol"] ??= "TCP";
        }
    }

    /// <summary>Built-in kinds also know which finalizers may do without a domain.</summary>
    private static void CheckFinalizers(ObjectMeta meta, List<AdmissionError> errors)
    {
        for (int i = 0; i < meta.Finalizers.Length; i++)
        {
            string finalizer = meta.Finalizers[i];
            if (!finalizer.Contains('/', StringComparison.Ordinal) && finalizer is not ("kubernetes" or "orphan" or "foregroundDeletion"))
            {
                errors.Add(new($"metadata.finalizers[{i}]", AdmissionErrorType.FieldValueInvalid, $"'{finalizer}' is neither a standard finalizer nor fully qualified"));
            }
        }
    }

    private static AdmissionVerdict Refuse(string fault) => new([new("", AdmissionErrorType.Decode, fault)], [], null, RulesSkipped: false);

    private static JsonElement Freeze(JsonNode node)
    {
        using JsonDocument document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}
