using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>A mutable copy of a JSON value. Numbers keep their text; of duplicate keys the last one counts, as everywhere in Kubernetes.</summary>
internal static class JsonTree
{
    /// <summary>Copies a value.</summary>
    public static JsonNode? Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var o = new JsonObject();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    o[property.Name] = Of(property.Value);
                }

                return o;
            case JsonValueKind.Array:
                var list = new JsonArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    list.Add(Of(item));
                }

                return list;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(element);
        }
    }

    /// <summary>Whether a number somewhere in the value is too large for the server to read, as <c>1e400</c> is.</summary>
    public static bool HasUnreadableNumber(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(p => HasUnreadableNumber(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasUnreadableNumber),
        JsonValueKind.Number => !double.IsFinite(element.GetDouble()),
        _ => false,
    };

    /// <summary>The tree as an immutable value.</summary>
    public static JsonElement Freeze(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = int.MaxValue }))
        {
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer);
            }
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return document.RootElement.Clone();
    }

    /// <summary>The text of a text node, else null.</summary>
    public static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>The number of a number node, else null. A number beyond the range of a double is infinite.</summary>
    public static double? NumberOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number
            ? double.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The value of a number that is written as an integer of at most 64 bits, else null: <c>6</c>, but not <c>6.0</c> or <c>6e0</c>.</summary>
    public static long? IntegerOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number
        && long.TryParse(node.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : null;

    /// <summary>Counts Unicode code points.</summary>
    public static int CharactersIn(string text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether two values are equal as JSON: numbers by value, objects without regard to order.</summary>
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(p => b.TryGetPropertyValue(p.Key, out JsonNode? other) && AreEqual(p.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => AreEqual(p.First, p.Second)),
        _ when left.GetValueKind() != right.GetValueKind() => false,
        _ => left.GetValueKind() switch
        {
            JsonValueKind.Number => NumberOf(left) == NumberOf(right),
            JsonValueKind.String => left.GetValue<string>() == right.GetValue<string>(),
            _ => true,
        },
    };
}
