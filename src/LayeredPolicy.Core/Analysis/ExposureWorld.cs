using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Adds pods that nobody has written yet to a world, to see what they could do.</summary>
internal static class ExposureWorld
{
    private const string Pod = "unknown-pod";
    private const string FreshNamespace = "unknown-namespace";

    // Selections times namespaces; a person reads no more.
    private const int MaxNamed = 256;

    public static PolicyWorld Of(PolicyWorld world)
    {
        HashSet<string> known = [.. world.Facts.Workloads.Select(static w => w.Namespace), .. world.Facts.Namespaces.Select(static n => n.Name)];
        IEnumerable<NamedPeer> plain = world.Facts.Workloads.Select(static w => w.Namespace).Distinct(StringComparer.Ordinal)
            .Select(static ns => new NamedPeer { Namespace = ns })
            .Append(new NamedPeer());
        IEnumerable<NamedPeer> named = world.PolicyLayers.SelectMany(l => l.NamedPeers(world.Manifests, world.Facts))
            .Where(p => !world.Facts.Workloads.Any(w => StandsFor(w, p)))
            .Take(MaxNamed);
        NamedPeer[] peers = [.. plain.Concat(named).Distinct()];
        var objects = Manifests.FromJson(peers.Where(p => p.Namespace is null || !known.Contains(p.Namespace))
            .GroupBy(NamespaceOf, StringComparer.Ordinal).Select(static g => Json("Namespace", g.Key, null, g.First().NamespaceLabels, null))
            .Concat(peers.Select(static p => Json("Pod", NameOf(p), NamespaceOf(p), p.Labels, p.ServiceAccount))));

        // The modes of the added pods follow from namespaces of both.
        ClusterFacts added = ClusterFacts.From(Manifests.Combine(
            Manifests.FromJson(world.Facts.Namespaces.Select(static n => Json("Namespace", n.Name, null, n.Labels, null))), objects)).AsServed();
        ClusterFacts facts = world.Facts.Plus(added.Without(world.Facts.Namespaces));
        return PolicyWorld.Create(Manifests.Combine(world.Manifests, objects), facts, [.. world.PolicyLayers]);
    }

    // A workload of the input shows already what such a pod could do.
    private static bool StandsFor(Workload workload, NamedPeer peer) =>
        workload.Namespace == peer.Namespace && (peer.ServiceAccount is null || workload.ServiceAccount == peer.ServiceAccount) &&
        peer.Labels.All(l => workload.Labels.TryGetValue(l.Key, out string? value) && value == l.Value);

    private static string NamespaceOf(NamedPeer peer) => peer.Namespace ?? FreshNamespace + Brackets(peer.NamespaceLabels.ToString());

    private static string NameOf(NamedPeer peer) =>
        Pod + Brackets(string.Join(',', new[] { peer.Labels.ToString(), peer.ServiceAccount is { } account ? "account " + account : "" }.Where(static t => t.Length > 0)));

    private static string Brackets(string text) => text.Length == 0 ? "" : $"[{text}]";

    private static JsonElement Json(string kind, string name, string? ns, LabelSet labels, string? account)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "v1");
            json.WriteString("kind", kind);
            json.WriteStartObject("metadata");
            json.WriteString("name", name);
            if (ns is not null)
            {
                json.WriteString("namespace", ns);
            }

            json.WriteStartObject("labels");
            foreach ((string key, string value) in labels)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            if (account is not null)
            {
                json.WriteStartObject("spec");
                json.WriteString("serviceAccountName", account);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
