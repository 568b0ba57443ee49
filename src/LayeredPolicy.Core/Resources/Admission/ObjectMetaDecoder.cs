using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Reads <c>metadata</c> as the typed structure that it is in every kind: a wrong type anywhere in it refuses the whole object.</summary>
internal static class ObjectMetaDecoder
{
    /// <summary>Reads the metadata of an object and collects the paths of fields that metadata does not have.</summary>
    public static bool TryDecode(JsonObject root, List<string> unknown, out ObjectMeta meta, [NotNullWhen(false)] out string? fault)
    {
        meta = new ObjectMeta();
        JsonNode? node = root["metadata"];
        if (node is not (null or JsonObject))
        {
            fault = "metadata is not an object";
            return false;
        }

        var reader = new Reader("metadata", node as JsonObject, unknown);
        meta = new ObjectMeta
        {
            Name = reader.Text("name"),
            GenerateName = reader.Text("generateName"),
            Namespace = reader.Text("namespace"),
            ResourceVersion = reader.Text("resourceVersion"),
            Labels = reader.Map("labels"),
            Annotations = reader.Map("annotations"),
            Finalizers = reader.Texts("finalizers"),
            OwnerReferences = reader.Objects("ownerReferences", Owner),
        };
        reader.Text("selfLink");
        reader.Text("uid");
        reader.Integer("generation");
        reader.Integer("deletionGracePeriodSeconds");
        reader.Time("creationTimestamp");
        reader.Time("deletionTimestamp");
        reader.Objects("managedFields", ManagedFields);
        fault = reader.Finish();
        return fault is null;
    }

    private static OwnerReference Owner(Reader reader)
    {
        var owner = new OwnerReference(
            reader.Text("apiVersion"), reader.Text("kind"), reader.Text("name"), reader.Text("uid"), reader.Flag("controller"));
        reader.Flag("blockOwnerDeletion");
        return owner;
    }

    private static bool ManagedFields(Reader reader)
    {
        foreach (string field in (ReadOnlySpan<string>)["manager", "operation", "apiVersion", "fieldsType", "subresource"])
        {
            reader.Text(field);
        }

        reader.Time("time");
        reader.Any("fieldsV1");
        return true;
    }

    /// <summary>Reads the fields of one object and remembers the first wrong type. A null is an absent value, also inside lists and maps.</summary>
    private sealed class Reader(string path, JsonObject? json, List<string> unknown)
    {
        private readonly HashSet<string> _read = new(StringComparer.Ordinal);
        private string? _fault;

        public string Text(string field) => Any(field) is { } node ? TextOf(field, node) : "";

        public bool Flag(string field)
        {
            JsonNode? node = Any(field);
            return node?.GetValueKind() switch
            {
                null or JsonValueKind.False => false,
                JsonValueKind.True => true,
                _ => Wrong(field, "a boolean") is null,
            };
        }

        public void Integer(string field)
        {
            if (Any(field) is { } node && JsonTree.IntegerOf(node) is null)
            {
                Wrong(field, "an integer");
            }
        }

        public void Time(string field)
        {
            if (Any(field) is { } node && !SchemaFormats.IsTimestamp(JsonTree.TextOf(node) ?? ""))
            {
                Wrong(field, "a time as of RFC 3339");
            }
        }

        public ImmutableSortedDictionary<string, string> Map(string field)
        {
            ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
            switch (Any(field))
            {
                case null:
                    return none;
                case JsonObject map:
                    return none.AddRange(map.Select(p => KeyValuePair.Create(p.Key, p.Value is { } v ? TextOf(field, v) : "")));
                default:
                    Wrong(field, "an object of texts");
                    return none;
            }
        }

        public ImmutableArray<string> Texts(string field) => [.. List(field).Select(n => n is null ? "" : TextOf(field, n))];

        public ImmutableArray<T> Objects<T>(string field, Func<Reader, T> read)
        {
            ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>();
            foreach (JsonNode? node in List(field))
            {
                if (node is not (null or JsonObject))
                {
                    Wrong(field, "a list of objects");
                    break;
                }

                var inner = new Reader(string.Create(CultureInfo.InvariantCulture, $"{path}.{field}[{all.Count}]"), node as JsonObject, unknown);
                all.Add(read(inner));
                _fault ??= inner.Finish();
            }

            return all.ToImmutable();
        }

        public JsonNode? Any(string field)
        {
            _read.Add(field);
            return json?[field];
        }

        public string? Finish()
        {
            if (json is not null)
            {
                unknown.AddRange(json.Select(p => p.Key).Where(k => !_read.Contains(k)).Select(k => path + "." + k));
            }

            return _fault;
        }

        private JsonArray List(string field)
        {
            switch (Any(field))
            {
                case null:
                    return [];
                case JsonArray list:
                    return list;
                default:
                    Wrong(field, "a list");
                    return [];
            }
        }

        private string TextOf(string field, JsonNode node) => JsonTree.TextOf(node) ?? Wrong(field, "a text") ?? "";

        private string? Wrong(string field, string expected)
        {
            _fault ??= $"{path}.{field} is not {expected}";
            return null;
        }
    }
}
