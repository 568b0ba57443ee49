using System.Globalization;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Drops what a kind does not have, and nulls where null is not a value.</summary>
internal static class ObjectPruner
{
    /// <summary>Drops the fields that the schema does not have and collects their paths. Metadata is judged elsewhere.</summary>
    public static void DropUnknownFields(JsonObject root, SchemaNode schema, List<string> unknown)
    {
        foreach ((string key, JsonNode? value) in root.ToArray())
        {
            if (key is not ("apiVersion" or "kind" or "metadata"))
            {
                DropField(root, key, value, schema, "", unknown);
            }
        }
    }

    /// <summary>Drops the fields and map values that are null although the schema has no null and no default for them.</summary>
    public static void DropNulls(JsonNode? node, SchemaNode schema)
    {
        switch (node)
        {
            case JsonObject o:
                foreach ((string key, JsonNode? value) in o.ToArray())
                {
                    SchemaNode? field = schema.Properties.GetValueOrDefault(key) ?? schema.Values;
                    if (field is null)
                    {
                        continue;
                    }

                    if (value is null && !field.Nullable && field.Default is null)
                    {
                        o.Remove(key);
                    }
                    else
                    {
                        DropNulls(value, field);
                    }
                }

                break;
            case JsonArray list when schema.Items is { } items:
                foreach (JsonNode? item in list)
                {
                    DropNulls(item, items);
                }

                break;
        }
    }

    private static void Drop(JsonNode? node, SchemaNode schema, string path, List<string> unknown)
    {
        switch (node)
        {
            case JsonObject o:
                foreach ((string key, JsonNode? value) in o.ToArray())
                {
                    DropField(o, key, value, schema, path + ".", unknown);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    Drop(list[i], schema.Items ?? Unforeseen(schema), string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), unknown);
                }

                break;
        }
    }

    private static void DropField(JsonObject o, string key, JsonNode? value, SchemaNode schema, string prefix, List<string> unknown)
    {
        if ((schema.Properties.GetValueOrDefault(key) ?? schema.Values) is { } field)
        {
            Drop(value, field, prefix + key, unknown);
        }
        else if (!schema.PreservesUnknownFields)
        {
            o.Remove(key);
            unknown.Add(prefix + key);
        }
    }

    /// <summary>The items of a list that the schema does not foresee: they keep their fields only where unknown fields are kept.</summary>
    private static SchemaNode Unforeseen(SchemaNode list) => new() { PreservesUnknownFields = list.PreservesUnknownFields };
}
