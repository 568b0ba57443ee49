using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// Reads a <c>spec</c> as istiod does, as protobuf JSON, and gives it in one canonical form that the models can hold: known fields only, under
/// their JSON names, enumerations by name, integers as numbers, empty lists absent, null items as empty messages, of a oneof the last field.
/// </summary>
/// <remarks>
/// See https://protobuf.dev/programming-guides/json/. The messages are those of the API server's schemas; what the schemas do not show (which
/// texts are durations, which field of two spellings is an alias) stands here.
/// </remarks>
internal static class ProtoJson
{
    private static readonly HashSet<string> s_durations = new(StringComparer.Ordinal)
    {
        "weightExpirationPeriod", "weightStabilizationPeriod", "weightUpdatePeriod", "ttl", "budgetInterval", "idleTimeout",
    };

    /// <summary>Reads a message.</summary>
    /// <param name="json">The value as written; null and absent are an empty message.</param>
    /// <param name="schema">The schema of the message.</param>
    /// <param name="message">The canonical form.</param>
    /// <param name="fault">What cannot be read, and where.</param>
    public static bool TryRead(JsonElement? json, SchemaNode schema, [NotNullWhen(true)] out JsonObject? message, [NotNullWhen(false)] out ProtoFault? fault)
    {
        try
        {
            message = json is { ValueKind: not JsonValueKind.Null } value ? Message(value, schema, "spec") : [];
            fault = null;
            return true;
        }
        catch (ProtoFaultException unreadable)
        {
            message = null;
            fault = unreadable.Fault;
            return false;
        }
    }

    private static JsonObject Message(JsonElement json, SchemaNode schema, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        Expect(json, JsonValueKind.Object, "an object", path);
        JsonObject message = [];
        foreach ((string name, SchemaNode field) in schema.Properties)
        {
            string written = ProtoNames.Snake(name);
            if (IsAlias(name, schema))
            {
                continue;
            }

            JsonElement? raw = Last(json, name) ?? (written == name ? null : Last(json, written));
            if (raw is { ValueKind: not JsonValueKind.Null } value && Field(value, name, field, $"{path}.{name}") is { } read)
            {
                message[name] = read;
            }
        }

        foreach (string loser in schema.AtMostOne.SelectMany(group => group.Where(message.ContainsKey).SkipLast(1)).ToArray())
        {
            message.Remove(loser);
        }

        return message;
    }

    private static JsonNode? Field(JsonElement json, string name, SchemaNode schema, string path)
    {
        if (schema.Type == SchemaType.Array)
        {
            Expect(json, JsonValueKind.Array, "a list", path);
            JsonNode[] items = [.. json.EnumerateArray().Select((item, i) => Value(item, name, schema.Items!, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))];
            return items.Length == 0 ? null : new JsonArray(items);
        }

        if (schema.Values is { } values)
        {
            Expect(json, JsonValueKind.Object, "an object", path);
            JsonObject map = [];
            foreach (JsonProperty entry in json.EnumerateObject())
            {
                map[Key(entry.Name, name, path)] = Value(entry.Value, name, values, $"{path}[{entry.Name}]");
            }

            return map;
        }

        return Value(json, name, schema, path);
    }

    private static JsonNode Value(JsonElement json, string name, SchemaNode schema, string path) => schema.Type switch
    {
        SchemaType.Object => Message(json, schema, path),
        SchemaType.Boolean => json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw Fault(path, "is not true or false"),
        },
        SchemaType.Integer => ProtoScalars.Integer(json, schema) ?? throw Fault(path, "is not an integer of the field's range"),
        SchemaType.Number => ProtoScalars.Number(json) ?? throw Fault(path, "is not a number"),
        SchemaType.String when !schema.Enumerations.IsEmpty =>
            ProtoScalars.Enumeration(json, schema.Enumerations[0]) ?? throw Fault(path, $"is none of {string.Join(", ", schema.Enumerations[0])}"),
        SchemaType.String when schema.Format == "byte" => ProtoScalars.Bytes(json) ?? throw Fault(path, "is not base64 text"),
        _ => Text(json, name, schema, path),
    };

    private static JsonNode Text(JsonElement json, string name, SchemaNode schema, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        Expect(json, JsonValueKind.String, "text", path);
        string text = ProtoScalars.TextOf(json);
        return IsDuration(name, schema) && GoDuration.Parse(text) is null ? throw Fault(path, $"is not a duration: '{text}'") : (JsonNode)text;
    }

    /// <summary>Keys that are numbers are read as JSON numbers: no sign, no leading zero, blanks around them allowed.</summary>
    private static string Key(string key, string map, string path)
    {
        if (map != "portLevelMtls")
        {
            return key;
        }

        return ProtoScalars.Unsigned(key, uint.MaxValue) is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw Fault($"{path}[{key}]", "is not a port number");
    }

    /// <summary>A field that the schema lists twice, once in snake case, is one field of the message.</summary>
    private static bool IsAlias(string name, SchemaNode schema) =>
        name.Contains('_', StringComparison.Ordinal) && schema.Properties.Keys.Any(other => other != name && ProtoNames.Snake(other) == name);

    private static bool IsDuration(string name, SchemaNode schema) =>
        s_durations.Contains(name) || schema.Rules.Any(r => r.Name == NetworkingAdmissionRules.MillisecondOrMore.Name);

    /// <summary>Of repeated members the last one counts.</summary>
    private static JsonElement? Last(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value : null;

    private static void Expect(JsonElement json, JsonValueKind kind, string expected, string path)
    {
        if (json.ValueKind != kind)
        {
            throw Fault(path, $"is not {expected}");
        }
    }

    private static ProtoFaultException Fault(string path, string message) => new(new(path, message));

    /// <summary>Leaves the recursion; never leaves this class.</summary>
    private sealed class ProtoFaultException(ProtoFault fault) : Exception
    {
        public ProtoFault Fault { get; } = fault;
    }
}
