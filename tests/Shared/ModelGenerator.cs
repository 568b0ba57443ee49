using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using k8s.Models;

namespace LayeredPolicy.Tests;

/// <summary>Random JSON of a wire model's shape, the same for the same seed: every field present, absent or empty, unknown fields at every level.</summary>
internal sealed class ModelGenerator(JsonSerializerContext context, int seed)
{
    private static readonly string[] Texts = ["", "*", "frontend", "a b", "é'\"\\&<\u2028", "10.0.0.0/8", "true", "0x1F"];

    private readonly Random _random = new(seed);

    /// <summary>An object of a kind.</summary>
    public JsonObject Object(Type kind)
    {
        JsonObject members = Members(context.GetTypeInfo(kind)!, depth: 0);
        members["metadata"] = new JsonObject { ["name"] = "web", ["namespace"] = "shop", ["labels"] = new JsonObject { ["app"] = Text() } };
        members["spec"] ??= new JsonObject();
        return members;
    }

    private JsonObject Members(JsonTypeInfo info, int depth)
    {
        JsonObject members = [];
        foreach (JsonPropertyInfo property in info.Properties.Where(p => !p.IsExtensionData && p.PropertyType != typeof(V1ObjectMeta)))
        {
            bool identity = depth == 0 && property.Name is "apiVersion" or "kind";
            if (identity || _random.Next(depth + 2) == 0)
            {
                members[property.Name] = Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, depth + 1);
            }
        }

        if (_random.Next(4) == 0)
        {
            members["zzUnknown"] = new JsonObject { ["kept"] = new JsonArray(1, null, "two") };
        }

        return members;
    }

    private JsonNode Value(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
        {
            return new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(type.GetGenericArguments()[0], depth))]);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
        {
            return new JsonObject(Enumerable.Range(0, _random.Next(3)).Select(i => KeyValuePair.Create($"key-{i}", (JsonNode?)Value(type.GetGenericArguments()[1], depth))));
        }

        return type switch
        {
            _ when type == typeof(string) => Text(),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(int.MinValue, int.MaxValue),
            _ when type == typeof(long) => _random.NextInt64(long.MinValue, long.MaxValue),
            _ when type == typeof(double) => _random.Next(2) == 0 ? _random.Next(-100, 100) : _random.NextDouble() * 1e6,
            _ when type == typeof(DateTime) => $"2026-01-02T03:04:{_random.Next(60):00}Z",
            _ when type == typeof(byte[]) => Convert.ToBase64String([.. Enumerable.Range(0, _random.Next(8)).Select(i => (byte)_random.Next(256))]),
            _ when type == typeof(IntOrString) => _random.Next(2) == 0 ? _random.Next(65536) : _random.Next(2) == 0 ? "http" : "80:90",
            _ => Members(context.GetTypeInfo(type)!, depth),
        };
    }

    private string Text() => Texts[_random.Next(Texts.Length)];
}
