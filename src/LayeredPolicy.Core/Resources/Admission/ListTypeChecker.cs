using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Finds the items that a set has twice, and the keys that a keyed list has twice.</summary>
internal static class ListTypeChecker
{
    /// <summary>Checks a whole object.</summary>
    public static void Check(JsonObject root, SchemaNode schema, List<AdmissionError> errors) => Check(root, schema, "", errors);

    private static void Check(JsonNode? node, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        switch (node)
        {
            case JsonObject o:
                foreach ((string key, JsonNode? value) in o)
                {
                    if ((schema.Properties.GetValueOrDefault(key) ?? schema.Values) is { } field)
                    {
                        Check(value, field, SchemaChecker.Join(path, key), errors);
                    }
                }

                break;
            case JsonArray list:
                CheckList(list, schema, path, errors);
                break;
        }
    }

    private static void CheckList(JsonArray list, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (schema.IsSet || !schema.MapKeys.IsEmpty)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < list.Count; i++)
            {
                if (IdentityOf(list[i], schema) is { } identity && !seen.Add(identity))
                {
                    errors.Add(new(SchemaChecker.Item(path, i), AdmissionErrorType.FieldValueDuplicate, $"{identity} is there already"));
                }
            }
        }

        for (int i = 0; schema.Items is { } items && i < list.Count; i++)
        {
            Check(list[i], items, SchemaChecker.Item(path, i), errors);
        }
    }

    private static string? IdentityOf(JsonNode? item, SchemaNode schema) =>
        schema.IsSet ? Canonical(item)
        : item is JsonObject o ? string.Join(' ', schema.MapKeys.Select(k => Canonical(o[k])))
        : null;

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject o => "{" + string.Join(',', o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + ":" + Canonical(p.Value))) + "}",
        JsonArray list => "[" + string.Join(',', list.Select(Canonical)) + "]",
        _ => node.ToJsonString(),
    };
}
