using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Reads the settings of a mesh out of its objects: the ConfigMap <c>istio</c> (or <c>istio-REVISION</c>) with the key <c>mesh</c>, and
/// what the facts state. What neither says keeps Istio's default.
/// </summary>
internal static class MeshConfigReader
{
    /// <summary>Reads the settings; what cannot be read is noted and keeps its default.</summary>
    public static MeshSettings Read(Manifests manifests, ClusterFacts facts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        MeshSettings settings = MeshSettings.Default;
        foreach (ManifestDocument document in manifests.Documents.Where(IsMeshConfig))
        {
            string? text = SecurityPolicies.Text(document, "data", "mesh");
            if (text is null)
            {
                continue;
            }

            if (YamlText.TryToJson(text, out JsonElement config, out ImmutableArray<Diagnostic> problems) && config.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
            {
                // The mesh of the root namespace is the one whose ConfigMap stands there, unless it says otherwise.
                settings = Read(config, settings with { RootNamespace = document.Id.Namespace ?? settings.RootNamespace });
                break;
            }

            diagnostics.Add(IstioDiagnostics.UnreadableMeshConfig.Create(
                $"data.mesh is not a mapping in YAML{(problems.IsEmpty ? "" : ": " + problems[0].Message)}") with
            {
                Resource = document.Id,
                Path = "data.mesh",
                Location = document.Locate("data.mesh"),
            });
        }

        return settings with
        {
            TrustDomain = facts.Stated.TrustDomain?.Value ?? settings.TrustDomain,
            TrustDomainAliases = facts.Stated.TrustDomainAliases?.Value ?? settings.TrustDomainAliases,
            RootNamespace = facts.Stated.MeshRootNamespace?.Value ?? settings.RootNamespace,
        };
    }

    /// <summary>The configurations of a mesh that can be read, with the object that holds each.</summary>
    public static IEnumerable<(ManifestDocument Document, JsonElement Config)> Configs(Manifests manifests)
    {
        foreach (ManifestDocument document in manifests.Documents.Where(IsMeshConfig))
        {
            if (SecurityPolicies.Text(document, "data", "mesh") is { } text && YamlText.TryToJson(text, out JsonElement config, out _))
            {
                yield return (document, config);
            }
        }
    }

    /// <summary>A member of a mapping; undefined when there is none.</summary>
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;

    private static bool IsMeshConfig(ManifestDocument document) =>
        document.Id is { Group: "", Kind: "ConfigMap" } && (document.Id.Name == "istio" || document.Id.Name.StartsWith("istio-", StringComparison.Ordinal)) &&
        SecurityPolicies.Text(document, "data", "mesh") is not null;

    private static MeshSettings Read(JsonElement config, MeshSettings settings) => settings with
    {
        RootNamespace = Text(config, "rootNamespace") ?? settings.RootNamespace,
        TrustDomain = Text(config, "trustDomain") ?? settings.TrustDomain,
        TrustDomainAliases = Items(config, "trustDomainAliases").Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!).ToImmutableArray(),
        PathNormalization = Text(Member(config, "pathNormalization"), "normalization") switch
        {
            "NONE" => PathNormalization.None,
            "MERGE_SLASHES" => PathNormalization.MergeSlashes,
            "DECODE_AND_MERGE_SLASHES" => PathNormalization.DecodeAndMergeSlashes,
            _ => PathNormalization.Base,
        },
        NumTrustedProxies = Member(Member(Member(config, "defaultConfig"), "gatewayTopology"), "numTrustedProxies") is { ValueKind: JsonValueKind.Number } number &&
            number.TryGetInt32(out int proxies) ? proxies : settings.NumTrustedProxies,
        EnableAutoMtls = Member(config, "enableAutoMtls").ValueKind != JsonValueKind.False,
        HttpProviders = Items(config, "extensionProviders")
            .Where(p => Text(p, "name") is not null && (Has(p, "envoyExtAuthzHttp") || Has(p, "envoyExtAuthzGrpc")))
            .GroupBy(p => Text(p, "name")!, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => Has(g.First(), "envoyExtAuthzHttp"), StringComparer.Ordinal),
    };

    private static bool Has(JsonElement json, string name) => Member(json, name).ValueKind == JsonValueKind.Object;

    private static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement[] Items(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
