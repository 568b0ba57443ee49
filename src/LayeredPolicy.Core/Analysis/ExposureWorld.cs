using System.Text.Json;

namespace LayeredPolicy.Analysis;

/// <summary>Adds pods that nobody has written yet to a world, to see what they could do.</summary>
internal static class ExposureWorld
{
    private const string Name = "unknown-pod";
    private const string FreshNamespace = "unknown-namespace";

    public static PolicyWorld Of(PolicyWorld world)
    {
        IEnumerable<string> namespaces = world.Facts.Workloads.Select(static w => w.Namespace).Distinct(StringComparer.Ordinal).Append(FreshNamespace);
        IEnumerable<JsonElement> pods = namespaces.Select(static ns => Json("Pod", Name, ns));
        var added = Manifests.FromJson(pods.Append(Json("Namespace", FreshNamespace, null)));
        return PolicyWorld.Create(Manifests.Combine(world.Manifests, added), [.. world.PolicyLayers]);
    }

    private static JsonElement Json(string kind, string name, string? ns)
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

            json.WriteEndObject();
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
