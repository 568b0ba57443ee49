using System.Text.Json;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Reads the parts that the cases of the mesh suites share.</summary>
internal static class MeshCases
{
    /// <summary>The settings of the case's mesh.</summary>
    public static MeshSettings Settings(JsonElement mesh) => new()
    {
        RootNamespace = Text(mesh, "rootNamespace") ?? "istio-system",
        TrustDomain = Text(mesh, "trustDomain") ?? "cluster.local",
        TrustDomainAliases = mesh.TryGetProperty("trustDomainAliases", out JsonElement aliases) ? [.. aliases.EnumerateArray().Select(a => a.GetString()!)] : [],
        Revision = Text(mesh, "revision"),
        NumTrustedProxies = mesh.TryGetProperty("numTrustedProxies", out JsonElement proxies) ? proxies.GetInt32() : 0,
        PathNormalization = Text(mesh, "pathNormalization") switch
        {
            "NONE" => PathNormalization.None,
            "MERGE_SLASHES" => PathNormalization.MergeSlashes,
            "DECODE_AND_MERGE_SLASHES" => PathNormalization.DecodeAndMergeSlashes,
            _ => PathNormalization.Base,
        },
    };

    /// <summary>The objects of the case.</summary>
    public static Manifests Objects(JsonElement testCase) => Manifests.FromJson(testCase.GetProperty("objects").EnumerateArray());

    /// <summary>A map of strings as labels.</summary>
    public static LabelSet Labels(JsonElement workload) => workload.TryGetProperty("labels", out JsonElement labels) && labels.ValueKind == JsonValueKind.Object
        ? new(labels.EnumerateObject().Select(l => KeyValuePair.Create(l.Name, l.Value.GetString()!)))
        : LabelSet.Empty;

    /// <summary>A text member, or null.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
