using System.Text;
using System.Text.Json;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Writes JSON values as YAML blocks.</summary>
internal sealed class YamlEmitter(StringBuilder text)
{
    /// <summary>From which length on a key is marked with '?', because readers look only 1,024 characters ahead for the colon.</summary>
    private const int LongKey = 512;

    private static readonly string[] ObjectOrder = ["apiVersion", "kind", "metadata", "spec"];
    private static readonly string[] MetadataOrder = ["name", "namespace"];

    /// <summary>Writes a whole document.</summary>
    public void Document(JsonElement value)
    {
        bool isObject = value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("kind", out _) || value.TryGetProperty("apiVersion", out _));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > 0:
                Map(value, 0, isObject ? ObjectOrder : [], isObject);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                List(value, 0);
                break;
            default:
                Inline(value, -1);
                text.Append('\n');
                break;
        }
    }

    // Writes the entries, the first where the writer stands and the others on lines of their own.
    private void Map(JsonElement map, int indent, string[] first, bool isObject = false)
    {
        bool begun = false;
        foreach (string name in first)
        {
            if (map.TryGetProperty(name, out JsonElement value))
            {
                Entry(name, value, indent, ref begun, isObject);
            }
        }

        foreach (JsonProperty field in map.EnumerateObject())
        {
            if (!first.Contains(field.Name) && !(isObject && field.NameEquals("status")))
            {
                Entry(field.Name, field.Value, indent, ref begun, isObject);
            }
        }

        if (isObject && map.TryGetProperty("status", out JsonElement status))
        {
            Entry("status", status, indent, ref begun, isObject);
        }
    }

    private void Entry(string name, JsonElement value, int indent, ref bool begun, bool isObject)
    {
        if (begun)
        {
            text.Append(' ', indent);
        }

        begun = true;
        string key = YamlQuoting.Write(name);
        if (key.Length > LongKey)
        {
            text.Append("? ").Append(key).Append('\n').Append(' ', indent).Append(':');
        }
        else
        {
            text.Append(key).Append(':');
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > 0:
                text.Append('\n').Append(' ', indent + 2);
                Map(value, indent + 2, isObject && name == "metadata" ? MetadataOrder : []);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                text.Append('\n').Append(' ', indent);
                List(value, indent);
                break;
            default:
                text.Append(' ');
                Inline(value, indent);
                text.Append('\n');
                break;
        }
    }

    private void List(JsonElement list, int indent)
    {
        bool begun = false;
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (begun)
            {
                text.Append(' ', indent);
            }

            begun = true;
            text.Append("- ");
            switch (item.ValueKind)
            {
                case JsonValueKind.Object when item.GetPropertyCount() > 0:
                    Map(item, indent + 2, []);
                    break;
                case JsonValueKind.Array when item.GetArrayLength() > 0:
                    List(item, indent + 2);
                    break;
                default:
                    Inline(item, indent);
                    text.Append('\n');
                    break;
            }
        }
    }

    // Writes a scalar, or an empty map or list. A negative indent asks for one line.
    private void Inline(JsonElement value, int indent)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append("{}");
                break;
            case JsonValueKind.Array:
                text.Append("[]");
                break;
            case JsonValueKind.String:
                String(JsonStrings.Text(value), indent);
                break;
            case JsonValueKind.Number:
                text.Append(YamlQuoting.Number(value.GetRawText()));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                text.Append(value.ValueKind == JsonValueKind.True ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private void String(string value, int indent)
    {
        if (indent < 0 || !YamlQuoting.FitsBlock(value))
        {
            text.Append(YamlQuoting.Write(value));
            return;
        }

        bool ended = value[^1] == '\n';
        text.Append(!ended ? "|-" : value.EndsWith("\n\n", StringComparison.Ordinal) ? "|+" : "|");
        string body = ended ? value[..^1] : value;
        foreach (string line in body.Split('\n'))
        {
            text.Append('\n');
            if (line.Length > 0)
            {
                text.Append(' ', indent + 2).Append(line);
            }
        }
    }
}
