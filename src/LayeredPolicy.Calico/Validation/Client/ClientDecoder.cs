using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Reads a value as Calico's typed client does: unknown fields are dropped, null is absent (inside a list it is an empty value), a wrong type is
/// a fault, and unions, ports and durations take their canonical form. Field names are case sensitive.
/// </summary>
internal sealed class ClientDecoder
{
    private readonly List<string> _unknown = [];
    private (string Path, string Message)? _fault;

    private ClientDecoder()
    {
    }

    /// <summary>Reads the fields of an object that its schema knows. Metadata is read elsewhere.</summary>
    public static DecodedObject Decode(JsonElement json, AdmissionSchema schema)
    {
        var decoder = new ClientDecoder();
        JsonObject fields = decoder.ReadFields(json, schema.Root, "");
        return new(fields, decoder._fault, [.. decoder._unknown.Where(p => p is not ("apiVersion" or "kind" or "metadata"))]);
    }

    private JsonObject ReadFields(JsonElement json, SchemaNode schema, string path)
    {
        var fields = new JsonObject();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!schema.Properties.TryGetValue(property.Name, out SchemaNode? field))
            {
                _unknown.Add(at);
            }
            else
            {
                fields.Remove(property.Name);
                if (property.Value.ValueKind != JsonValueKind.Null && Read(property.Value, field, at) is { } value)
                {
                    fields[property.Name] = value;
                }
            }
        }

        return fields;
    }

    private JsonNode? Read(JsonElement json, SchemaNode schema, string path) => schema.Type switch
    {
        SchemaType.Object when json.ValueKind != JsonValueKind.Object => Wrong(path, "an object", json),
        SchemaType.Object when schema.Values is { } values => ReadMap(json, values, path),
        SchemaType.Object => ReadFields(json, schema, path),
        SchemaType.Array => ReadList(json, schema, path),
        SchemaType.String => json.ValueKind == JsonValueKind.String ? ReadText(json.GetString()!, schema, path) : Wrong(path, "a text", json),
        SchemaType.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(json.GetBoolean()) : Wrong(path, "true or false", json),
        SchemaType.Number => json.ValueKind == JsonValueKind.Number && double.IsFinite(json.GetDouble()) ? JsonValue.Create(json) : Wrong(path, "a number", json),
        SchemaType.Integer => ReadInteger(json, WidthOf(schema), path),
        SchemaType.IntOrString => ReadUnion(json, schema, path),
        _ => JsonNode.Parse(json.GetRawText()),
    };

    private JsonObject ReadMap(JsonElement json, SchemaNode values, string path)
    {
        var map = new JsonObject();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            map[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? "" : Read(property.Value, values, $"{path}.{property.Name}");
        }

        return map;
    }

    private JsonNode? ReadList(JsonElement json, SchemaNode schema, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Wrong(path, "a list", json);
        }

        var list = new JsonArray();
        foreach (JsonElement item in json.EnumerateArray())
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}]");
            list.Add(item.ValueKind == JsonValueKind.Null ? ClientWriter.ZeroOf(schema.Items!) : Read(item, schema.Items!, at));
        }

        return list;
    }

    private JsonNode? ReadText(string text, SchemaNode schema, string path)
    {
        if (!schema.Hints.Contains("duration"))
        {
            return text;
        }

        return GoDuration.TryParse(text, out long nanoseconds) ? GoDuration.Format(nanoseconds) : Fault(path, $"'{text}' is not a duration such as 1m30s");
    }

    private JsonNode? ReadUnion(JsonElement json, SchemaNode schema, string path)
    {
        string? text = json.ValueKind == JsonValueKind.String ? json.GetString()! : null;
        if (schema.Hints.Contains("port"))
        {
            if (text is null)
            {
                return ReadInteger(json, (0, ushort.MaxValue), path);
            }

            return !ClientPort.TryParse(text, out ClientPort port, out string? fault) ? Fault(path, fault)
                : port.IsNumeric && port.Min == port.Max ? port.Min
                : port.ToString();
        }

        bool isByte = schema.Hints.Contains("protocol") || schema.Hints.Contains("dscp");
        return text is null ? ReadInteger(json, isByte ? (0, byte.MaxValue) : (int.MinValue, int.MaxValue), path)
            : isByte && ClientProtocol.Parse(text).Number is { } number ? number
            : text;
    }

    /// <summary>Go reads an integer only from digits: 4.0 and 1e2 are faults.</summary>
    private JsonNode? ReadInteger(JsonElement json, (long Min, long Max) width, string path)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Wrong(path, "an integer", json);
        }

        return BigInteger.TryParse(json.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
            && value >= width.Min && value <= width.Max
                ? (long)value
                : Fault(path, $"{json.GetRawText()} is not an integer from {width.Min} to {width.Max}");
    }

    private static (long Min, long Max) WidthOf(SchemaNode schema) =>
        schema.Hints.Contains("uint16") ? (0, ushort.MaxValue)
        : schema.Hints.Contains("uint32") ? (0, uint.MaxValue)
        : schema.Hints.Contains("int32") ? (int.MinValue, int.MaxValue)
        : (long.MinValue, long.MaxValue);

    private JsonNode? Wrong(string path, string expected, JsonElement found) => Fault(path, $"expected {expected}, found {found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    }}");

    private JsonNode? Fault(string path, string message)
    {
        _fault ??= (path, message);
        return null;
    }
}
