using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Networks with bits set behind the prefix where every engine takes them: in network sets and cluster network policies.</summary>
internal static class NetworkFindings
{
    /// <summary>The findings of one document.</summary>
    public static IEnumerable<Diagnostic> Find(ManifestDocument document) => document.Id.Kind switch
    {
        "NetworkSet" or "GlobalNetworkSet" => FindIn(document, Field(document.Json, "spec", "nets"), "spec.nets"),
        "ClusterNetworkPolicy" => Items(Field(document.Json, "spec", "egress")).SelectMany((rule, r) =>
            Items(Field(rule, "to")).SelectMany((peer, p) => FindIn(document, Field(peer, "networks"), $"spec.egress[{r}].to[{p}].networks"))),
        _ => [],
    };

    private static IEnumerable<Diagnostic> FindIn(ManifestDocument document, JsonElement nets, string path) =>
        Items(nets).SelectMany((net, i) => net.ValueKind == JsonValueKind.String && Cidr.TryParse(net.GetString(), out Cidr network, out bool hostBits) && hostBits
            ? [document.Report(CalicoDiagnostics.HostBitsInNetwork, $"{CalicoDiagnostics.HostBitsInNetwork.Title}: '{net.GetString()}' is used as {network}", FieldPath.Item(path, i))]
            : Enumerable.Empty<Diagnostic>());

    private static JsonElement Field(JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            json = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;
        }

        return json;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
