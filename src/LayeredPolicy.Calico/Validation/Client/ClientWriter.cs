using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Writes a value as Calico's typed client hands it to the datastore: empty values are left out unless their type says otherwise.</summary>
internal static class ClientWriter
{
    /// <summary>The value as it is written.</summary>
    public static JsonNode? Write(JsonNode? node, SchemaNode schema)
    {
        switch (node)
        {
            case JsonObject map when schema.Values is not null:
                return map.DeepClone();
            case JsonObject fields:
                var written = new JsonObject();
                foreach ((string name, SchemaNode field) in schema.Properties)
                {
                    JsonNode? value = fields[name] ?? (field.Hints.Contains("always") ? ZeroOf(field) : null);
                    if (value is not null && (!IsLeftOut(value, field) || field.Hints.Contains("always")))
                    {
                        written[name] = Write(value, field);
                    }
                }

                return written;
            case JsonArray list when schema.Items is { } items:
                return new JsonArray([.. list.Select(i => Write(i, items))]);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>Whether a value is the one that its type has when nothing is given. An empty list or map is something given.</summary>
    public static bool IsZero(JsonNode? node, SchemaNode schema) => node switch
    {
        null => true,
        _ when schema.Hints.Contains("pointer") => false,
        JsonObject when schema.Values is not null => false,
        JsonObject fields => fields.All(p => IsZero(p.Value, schema.Properties[p.Key])),
        JsonArray => false,
        _ when schema.Type == SchemaType.String => node.GetValue<string>().Length == 0,
        _ when schema.Type == SchemaType.Boolean => schema.Hints.Contains("value") && node.GetValueKind() == JsonValueKind.False,
        _ => false,
    };

    /// <summary>What a null in a list, or an absent field that is always written, stands for.</summary>
    public static JsonNode ZeroOf(SchemaNode schema) => schema.Type switch
    {
        SchemaType.Object => new JsonObject(),
        SchemaType.Array => new JsonArray(),
        SchemaType.String => schema.Hints.Contains("duration") ? "0s" : "",
        SchemaType.Boolean => false,
        _ => 0,
    };

    private static bool IsLeftOut(JsonNode value, SchemaNode schema) =>
        IsZero(value, schema)
        || (!schema.Hints.Contains("pointer") && (value is JsonArray { Count: 0 } || (schema.Values is not null && value is JsonObject { Count: 0 })));
}
