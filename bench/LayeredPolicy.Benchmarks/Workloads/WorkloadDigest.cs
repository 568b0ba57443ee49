using System.Security.Cryptography;
using System.Text.Json;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>The SHA-256 of a workload in the JSON form in which it was first recorded; equal digests mean equal workloads.</summary>
internal static class WorkloadDigest
{
    /// <summary>The first sixteen hexadecimal digits for changes, endpoints and selectors.</summary>
    public static (string Changes, string Endpoints, string Selectors) Of(ClusterWorkload workload) =>
        (Digest(w => WriteChanges(w, workload)), Digest(w => WriteEndpoints(w, workload)), Digest(w => WriteSelectors(w, workload)));

    private static string Digest(Action<Utf8JsonWriter> write)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Convert.ToHexStringLower(hash.Hash!)[..16];
    }

    private static void WriteChanges(Utf8JsonWriter json, ClusterWorkload workload)
    {
        json.WriteStartArray();
        foreach (WorkloadChange change in workload.Changes)
        {
            json.WriteStartObject();
            if (change.Parent is not null)
            {
                json.WriteString("op", "parent");
                json.WriteString("id", change.Parent);
                json.WritePropertyName("labels");
                WriteLabels(json, change.ParentLabels!);
            }
            else
            {
                if (change.Replaced is { } old)
                {
                    json.WriteNumber("old", old);
                }

                json.WriteString("op", change.Kind == "replace" ? "replace" : "update");
                json.WriteString("kind", change.Kind);
                json.WritePropertyName("ep");
                WriteEndpoint(json, change.Endpoint!);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEndpoints(Utf8JsonWriter json, ClusterWorkload workload)
    {
        json.WriteStartObject();
        json.WriteStartObject("parents");
        foreach ((string id, LabelSet labels) in workload.Parents)
        {
            json.WritePropertyName(id);
            WriteLabels(json, labels);
        }

        json.WriteEndObject();
        json.WriteStartArray("endpoints");
        foreach (WorkloadEndpoint endpoint in workload.Endpoints)
        {
            WriteEndpoint(json, endpoint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSelectors(Utf8JsonWriter json, ClusterWorkload workload)
    {
        json.WriteStartObject();
        foreach (string family in new[] { "ten", "one", "half", "mixed" })
        {
            json.WriteStartArray(family);
            foreach (string text in workload.Selectors[family])
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter json, WorkloadEndpoint endpoint)
    {
        json.WriteStartObject();
        json.WriteNumber("id", endpoint.Id);
        json.WritePropertyName("labels");
        WriteLabels(json, endpoint.Labels);
        json.WriteStartArray("parents");
        foreach (string parent in endpoint.Parents)
        {
            json.WriteStringValue(parent);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, LabelSet labels)
    {
        json.WriteStartObject();
        foreach ((string key, string value) in labels)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
