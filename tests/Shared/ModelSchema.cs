using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using k8s.Models;

namespace LayeredPolicy.Tests;

/// <summary>Compares the JSON contract of a wire model with the OpenAPI schema of its CRD, field by field, in both directions.</summary>
internal sealed class ModelSchema(JsonSerializerContext context)
{
    private readonly List<string> _faults = [];

    /// <summary>What differs between the model and the schema, one line each.</summary>
    public static IReadOnlyList<string> Compare(JsonSerializerContext context, Type model, JsonElement schema)
    {
        ModelSchema comparison = new(context);
        foreach (string root in (string[])["spec", "status"])
        {
            if (schema.GetProperty("properties").TryGetProperty(root, out JsonElement part))
            {
                comparison.Field(context.GetTypeInfo(model)!, root, part, root);
            }
        }

        return comparison._faults;
    }

    private void Field(JsonTypeInfo owner, string name, JsonElement schema, string path)
    {
        JsonPropertyInfo? property = owner.Properties.FirstOrDefault(p => p.Name == name);
        if (property is null)
        {
            _faults.Add($"{path}: {owner.Type.Name} has no property for it");
            return;
        }

        Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, schema, path);
    }

    private void Value(Type type, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("x-kubernetes-int-or-string", out _))
        {
            Expect(type == typeof(IntOrString), type, "IntOrString", path);
            return;
        }

        string? format = schema.TryGetProperty("format", out JsonElement f) ? f.GetString() : null;
        switch (schema.GetProperty("type").GetString())
        {
            case "string":
                Type text = format switch { "date-time" => typeof(DateTime), "byte" => typeof(byte[]), _ => typeof(string) };
                Expect(type == text, type, text.Name, path);
                break;
            case "boolean":
                Expect(type == typeof(bool), type, "bool", path);
                break;
            case "number":
                Expect(type == typeof(double), type, "double", path);
                break;
            case "integer":
                bool wide = format == "int64" || (schema.TryGetProperty("maximum", out JsonElement max) && max.GetDouble() > int.MaxValue);
                Expect(type == typeof(long) || (!wide && type == typeof(int)), type, wide ? "long" : "int or long", path);
                break;
            case "array":
                Expect(IsGeneric(type, typeof(IList<>)), type, "IList", path);
                Value(type.GetGenericArguments()[0], schema.GetProperty("items"), path + "[]");
                break;
            case "object" when schema.TryGetProperty("additionalProperties", out JsonElement value):
                Expect(IsGeneric(type, typeof(IDictionary<,>)), type, "IDictionary", path);
                Value(type.GetGenericArguments()[1], value, path + "{}");
                break;
            default:
                Members(type, schema, path);
                break;
        }
    }

    private void Members(Type type, JsonElement schema, string path)
    {
        JsonTypeInfo? info = context.GetTypeInfo(type);
        if (info is null || !schema.TryGetProperty("properties", out JsonElement properties))
        {
            _faults.Add($"{path}: {type.Name} is not a model of an object");
            return;
        }

        foreach (JsonProperty property in properties.EnumerateObject())
        {
            Field(info, property.Name, property.Value, $"{path}.{property.Name}");
        }

        foreach (JsonPropertyInfo property in info.Properties.Where(p => !p.IsExtensionData && !properties.TryGetProperty(p.Name, out _)))
        {
            _faults.Add($"{path}.{property.Name}: not in the schema");
        }
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private void Expect(bool holds, Type actual, string expected, string path)
    {
        if (!holds)
        {
            _faults.Add($"{path}: {actual.Name}, expected {expected}");
        }
    }
}
