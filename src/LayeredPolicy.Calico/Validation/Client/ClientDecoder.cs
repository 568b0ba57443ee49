using System.Globalization;
using System.Numerics;
using System.Text;
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

    // Where the reader is; put into words only when something is to be said.
    private readonly List<(string? Field, int Item)> _at = [];
    private (string Path, string Message)? _fault;

    private ClientDecoder()
    {
    }

    /// <summary>Reads the fields of an object that its schema knows. Metadata is read elsewhere.</summary>
    public static DecodedObject Decode(JsonElement json, AdmissionSchema schema)
    {
        var decoder = new ClientDecoder();
        JsonObject fields = decoder.ReadFields(json, schema.Root);
        return new(fields, decoder._fault, [.. decoder._unknown.Where(p => p is not ("apiVersion" or "kind" or "metadata"))]);
    }

    private JsonObject ReadFields(JsonElement json, SchemaNode schema)
    {
        var fields = new JsonObject();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string name = property.Name;
            _at.Add((name, 0));
            if (!schema.Properties.TryGetValue(name, out SchemaNode? field))
            {
                _unknown.Add(Path());
            }
            else
            {
                fields.Remove(name);
                if (property.Value.ValueKind != JsonValueKind.Null && Read(property.Value, field) is { } value)
                {
                    fields[name] = value;
                }
            }

            _at.RemoveAt(_at.Count - 1);
        }

        return fields;
    }

    private JsonNode? Read(JsonElement json, SchemaNode schema) => schema.Type switch
    {
        SchemaType.Object when json.ValueKind != JsonValueKind.Object => Wrong("an object", json),
        SchemaType.Object when schema.Values is { } values => ReadMap(json, values),
        SchemaType.Object => ReadFields(json, schema),
        SchemaType.Array => ReadList(json, schema),
        SchemaType.String => json.ValueKind == JsonValueKind.String ? ReadText(json.GetString()!, schema) : Wrong("a text", json),
        SchemaType.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(json.GetBoolean()) : Wrong("true or false", json),
        SchemaType.Number => json.ValueKind == JsonValueKind.Number && double.IsFinite(json.GetDouble()) ? JsonValue.Create(json) : Wrong("a number", json),
        SchemaType.Integer => ReadInteger(json, WidthOf(schema)),
        SchemaType.IntOrString => ReadUnion(json, schema),
        _ => JsonNode.Parse(json.GetRawText()),
    };

    private JsonObject ReadMap(JsonElement json, SchemaNode values)
    {
        var map = new JsonObject();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string name = property.Name;
            _at.Add((name, 0));
            map[name] = property.Value.ValueKind == JsonValueKind.Null ? "" : Read(property.Value, values);
            _at.RemoveAt(_at.Count - 1);
        }

        return map;
    }

    private JsonNode? ReadList(JsonElement json, SchemaNode schema)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Wrong("a list", json);
        }

        var list = new JsonArray();
        foreach (JsonElement item in json.EnumerateArray())
        {
            _at.Add((null, list.Count));
            list.Add(item.ValueKind == JsonValueKind.Null ? ClientWriter.ZeroOf(schema.Items!) : Read(item, schema.Items!));
            _at.RemoveAt(_at.Count - 1);
        }

        return list;
    }

    private JsonNode? ReadText(string text, SchemaNode schema)
    {
        if (!schema.Hints.Contains("duration"))
        {
            return text;
        }

        return GoDuration.TryParse(text, out long nanoseconds) ? GoDuration.Format(nanoseconds) : Fault($"'{text}' is not a duration such as 1m30s");
    }

    private JsonNode? ReadUnion(JsonElement json, SchemaNode schema)
    {
        string? text = json.ValueKind == JsonValueKind.String ? json.GetString()! : null;
        if (schema.Hints.Contains("port"))
        {
            if (text is null)
            {
                return ReadInteger(json, (0, ushort.MaxValue));
            }

            return !ClientPort.TryParse(text, out ClientPort port, out string? fault) ? Fault(fault)
                : port.IsNumeric && port.Min == port.Max ? port.Min
                : port.ToString();
        }

        bool isByte = schema.Hints.Contains("protocol") || schema.Hints.Contains("dscp");
        return text is null ? ReadInteger(json, isByte ? (0, byte.MaxValue) : (int.MinValue, int.MaxValue))
            : isByte && ClientProtocol.Parse(text).Number is { } number ? number
            : text;
    }

    /// <summary>Go reads an integer only from digits: 4.0 and 1e2 are faults.</summary>
    private JsonNode? ReadInteger(JsonElement json, (long Min, long Max) width)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Wrong("an integer", json);
        }

        return BigInteger.TryParse(json.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
            && value >= width.Min && value <= width.Max
                ? (long)value
                : Fault($"{json.GetRawText()} is not an integer from {width.Min} to {width.Max}");
    }

    private static (long Min, long Max) WidthOf(SchemaNode schema) =>
        schema.Hints.Contains("uint16") ? (0, ushort.MaxValue)
        : schema.Hints.Contains("uint32") ? (0, uint.MaxValue)
        : schema.Hints.Contains("int32") ? (int.MinValue, int.MaxValue)
        : (long.MinValue, long.MaxValue);

    private JsonNode? Wrong(string expected, JsonElement found) => Fault($"expected {expected}, found {found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    }}");

    private JsonNode? Fault(string message)
    {
        _fault ??= (Path(), message);
        return null;
    }

    private string Path()
    {
        var path = new StringBuilder();
        foreach ((string? field, int item) in _at)
        {
            _ = field is null ? path.Append(CultureInfo.InvariantCulture, $"[{item}]") : path.Append(path.Length == 0 ? "" : ".").Append(field);
        }

        return path.ToString();
    }
}
