using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Puts in the defaults of a schema. A default fills an absent field, and a null one where null is not a value.</summary>
internal static class ObjectDefaulter
{
    /// <summary>Fills the value and everything inside it, also what was just put in.</summary>
    public static void Fill(JsonNode? node, SchemaNode schema)
    {
        switch (node)
        {
            case JsonObject o:
                foreach ((string key, SchemaNode field) in schema.Properties)
                {
                    if (field.Default is { } value && (!o.TryGetPropertyValue(key, out JsonNode? present) || (present is null && !field.Nullable)))
                    {
                        o[key] = JsonTree.Of(value);
                    }
                }

                foreach ((string key, JsonNode? value) in o)
                {
                    if ((schema.Properties.GetValueOrDefault(key) ?? schema.Values) is { } field)
                    {
                        Fill(value, field);
                    }
                }

                break;
            case JsonArray list when schema.Items is { } items:
                foreach (JsonNode? item in list)
                {
                    Fill(item, items);
                }

                break;
        }
    }
}
