using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>
/// A value of an object at hand. An absent field is absent; a field of the wrong type is absent too, and is reported. So broken
/// objects cost their broken facts and no more.
/// </summary>
internal readonly struct FactNode(ManifestDocument document, JsonElement json, string path, List<Diagnostic> diagnostics)
{
    public FactNode(ManifestDocument document, List<Diagnostic> diagnostics)
        : this(document, document.Json, "", diagnostics)
    {
    }

    /// <summary>The object that the value is part of.</summary>
    public ManifestDocument Document => document;

    /// <summary>Where the value stands in its object.</summary>
    public string Path => path;

    /// <summary>Whether there is a value.</summary>
    public bool Exists => json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The value itself.</summary>
    public JsonElement Json => json;

    /// <summary>A field that holds a map.</summary>
    public FactNode Map(string name) => Field(name, JsonValueKind.Object, "a map");

    /// <summary>The fields of a map.</summary>
    public IEnumerable<(string Name, FactNode Value)> Fields()
    {
        ManifestDocument owner = document;
        string parent = path;
        List<Diagnostic> log = diagnostics;
        return json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().Select(f => (f.Name, new FactNode(owner, f.Value, FieldPath.Field(parent, f.Name), log)))
            : [];
    }

    /// <summary>The items of a field that holds a list, maps only.</summary>
    public IEnumerable<FactNode> Maps(string name)
    {
        foreach (FactNode item in Items(name))
        {
            if (item.Is(JsonValueKind.Object, "a map"))
            {
                yield return item;
            }
        }
    }

    /// <summary>The items of a field that holds a list, texts only.</summary>
    public IEnumerable<(string Text, FactNode Node)> Texts(string name)
    {
        foreach (FactNode item in Items(name))
        {
            if (item.Is(JsonValueKind.String, "a text"))
            {
                yield return (item.Json.GetString()!, item);
            }
        }
    }

    /// <summary>The items of a field that holds a list.</summary>
    public IEnumerable<FactNode> Items(string name)
    {
        FactNode list = Field(name, JsonValueKind.Array, "a list");
        int count = list.Exists ? list.Json.GetArrayLength() : 0;
        for (int i = 0; i < count; i++)
        {
            yield return new FactNode(document, list.Json[i], FieldPath.Item(list.Path, i), diagnostics);
        }
    }

    /// <summary>A field that holds a text; null when absent or empty.</summary>
    public string? Text(string name)
    {
        FactNode field = Field(name, JsonValueKind.String, "a text");
        return field.Exists && field.Json.GetString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>A field that holds a boolean; null when absent.</summary>
    public bool? Boolean(string name)
    {
        FactNode field = Field(name);
        return field.Exists && (field.Json.ValueKind == JsonValueKind.True || field.Is(JsonValueKind.False, "a boolean"))
            ? field.Json.GetBoolean()
            : null;
    }

    /// <summary>A field that holds a port number; null when absent.</summary>
    public int? Port(string name)
    {
        FactNode field = Field(name);
        if (!field.Exists || !field.Is(JsonValueKind.Number, "a port number"))
        {
            return null;
        }

        if (field.Json.TryGetDouble(out double number) && number is >= 1 and <= 65535 && number == Math.Floor(number))
        {
            return (int)number;
        }

        field.Report($"{field.Json.GetRawText()}, but a port is a number from 1 to 65535");
        return null;
    }

    /// <summary>A field that holds a map of texts, such as labels. An entry that is no text is left out.</summary>
    public LabelSet Labels(string name)
    {
        FactNode map = Map(name);
        return map.Exists && map.Json.EnumerateObject().Any()
            ? new LabelSet(map.Fields().Where(f => f.Value.Is(JsonValueKind.String, "a text")).Select(f => KeyValuePair.Create(f.Name, f.Value.Json.GetString()!)))
            : LabelSet.Empty;
    }

    /// <summary>A field of any type.</summary>
    public FactNode Field(string name) =>
        new(document, json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default, FieldPath.Field(path, name), diagnostics);

    /// <summary>Reads an address, and reports a text that is none.</summary>
    public IpAddress? Address(string text)
    {
        if (IpAddress.TryParse(text, out IpAddress address))
        {
            return address;
        }

        Report($"the text '{text}', but it must be an IP address");
        return null;
    }

    /// <summary>Reports what the value is and what it must be.</summary>
    public void Report(string found) => diagnostics.Add(document.Report(CoreDiagnostics.FactUnreadable, $"'{path}' is {found}", path));

    private FactNode Field(string name, JsonValueKind kind, string expected)
    {
        FactNode field = Field(name);
        return !field.Exists || field.Is(kind, expected) ? field : new FactNode(document, default, field.Path, diagnostics);
    }

    private bool Is(JsonValueKind kind, string expected)
    {
        if (json.ValueKind == kind)
        {
            return true;
        }

        Report($"{Describe()}, but it must be {expected}");
        return false;
    }

    private string Describe() => json.ValueKind switch
    {
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"the number {json.GetRawText()}"),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
