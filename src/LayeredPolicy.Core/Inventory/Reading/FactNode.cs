using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>
/// A value of an object at hand. An absent field is absent; a field of the wrong type is absent too, and is reported. So broken
/// objects cost their broken facts and no more.
/// </summary>
internal readonly struct FactNode
{
    private readonly FactContext _context;
    private readonly FieldStep? _step;

    public FactNode(ManifestDocument document, FactContext context)
        : this(document, document.Json, null, context)
    {
    }

    private FactNode(ManifestDocument document, JsonElement json, FieldStep? step, FactContext context)
    {
        Document = document;
        Json = json;
        _step = step;
        _context = context;
    }

    /// <summary>The object that the value is part of.</summary>
    public ManifestDocument Document { get; }

    /// <summary>Where the value stands in its object.</summary>
    public string Path => _step?.ToString() ?? "";

    /// <summary>Whether there is a value.</summary>
    public bool Exists => Json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The value itself.</summary>
    public JsonElement Json { get; }

    /// <summary>A field that holds a map.</summary>
    public FactNode Map(string name) => Field(name, JsonValueKind.Object, "a map");

    /// <summary>The fields of a map.</summary>
    public IEnumerable<(string Name, FactNode Value)> Fields()
    {
        FactNode parent = this;
        return Json.ValueKind == JsonValueKind.Object ? Json.EnumerateObject().Select(f => (f.Name, parent.Child(f.Name, f.Value))) : [];
    }

    /// <summary>The items of a field that holds a list, maps only.</summary>
    public IEnumerable<FactNode> Maps(string name) => Items(name, JsonValueKind.Object, "a map");

    /// <summary>The items of a field that holds a list, texts only.</summary>
    public IEnumerable<(string Text, FactNode Node)> Texts(string name) =>
        Items(name, JsonValueKind.String, "a text").Select(static item => (item._context.Texts.Of(item.Json), item));

    /// <summary>The items of a field that holds a list.</summary>
    public IEnumerable<FactNode> Items(string name) => Items(name, JsonValueKind.Undefined, "");

    /// <summary>A field that holds a text; null when absent or empty.</summary>
    public string? Text(string name) =>
        TryField(name, JsonValueKind.String, "a text", out JsonElement value) && _context.Texts.Of(value) is { Length: > 0 } text ? text : null;

    /// <summary>A field that holds a boolean; null when absent.</summary>
    public bool? Boolean(string name) => TryField(name, out JsonElement value)
        ? value.ValueKind == JsonValueKind.True ? true : Child(name, value).Is(JsonValueKind.False, "a boolean") ? false : null
        : null;

    /// <summary>A field that holds an address; null when absent.</summary>
    public IpAddress? Address(string name) => Text(name) is { } text
        ? IpAddress.TryParse(text, out IpAddress address) ? address : Field(name).AddressOf(text)
        : null;

    /// <summary>A field that holds a port number; null when absent.</summary>
    public int? Port(string name)
    {
        if (!TryField(name, JsonValueKind.Number, "a port number", out JsonElement value))
        {
            return null;
        }

        if (value.TryGetDouble(out double number) && number is >= 1 and <= 65535 && number == Math.Floor(number))
        {
            return (int)number;
        }

        Child(name, value).Report($"{value.GetRawText()}, but a port is a number from 1 to 65535");
        return null;
    }

    /// <summary>A field that holds a map of texts, such as labels. An entry that is no text is left out.</summary>
    public LabelSet Labels(string name)
    {
        if (!TryField(name, JsonValueKind.Object, "a map", out JsonElement map))
        {
            return LabelSet.Empty;
        }

        if (_context.Labels.Find(map) is { } known)
        {
            return known;
        }

        var labels = new List<KeyValuePair<string, string>>();
        bool whole = true;
        foreach (JsonProperty entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String)
            {
                labels.Add(KeyValuePair.Create(entry.Name, _context.Texts.Of(entry.Value)));
            }
            else
            {
                whole = Child(name, map).Child(entry.Name, entry.Value).Is(JsonValueKind.String, "a text");
            }
        }

        LabelSet set = labels.Count == 0 ? LabelSet.Empty : new LabelSet(labels);
        if (whole)
        {
            _context.Labels.Add(map, set);
        }

        return set;
    }

    /// <summary>A field of any type.</summary>
    public FactNode Field(string name) =>
        Child(name, Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out JsonElement value) ? value : default);

    /// <summary>Reads an address, and reports a text that is none.</summary>
    public IpAddress? AddressOf(string text)
    {
        if (IpAddress.TryParse(text, out IpAddress address))
        {
            return address;
        }

        Report($"the text '{text}', but it must be an IP address");
        return null;
    }

    /// <summary>Reports what the value is and what it must be.</summary>
    public void Report(string found)
    {
        string path = Path;
        _context.Diagnostics.Add(Document.Report(CoreDiagnostics.FactUnreadable, $"'{path}' is {found}", path));
    }

    private FactNode Child(string name, JsonElement value) => new(Document, value, new FieldStep(_step, name), _context);

    private FactNode Field(string name, JsonValueKind kind, string expected) => Child(name, TryField(name, kind, expected, out JsonElement value) ? value : default);

    private IEnumerable<FactNode> Items(string name, JsonValueKind kind, string expected) =>
        TryField(name, JsonValueKind.Array, "a list", out JsonElement list) ? ItemsOf(new FieldStep(_step, name), list, kind, expected) : [];

    private IEnumerable<FactNode> ItemsOf(FieldStep step, JsonElement list, JsonValueKind kind, string expected)
    {
        int index = 0;
        foreach (JsonElement value in list.EnumerateArray())
        {
            var item = new FactNode(Document, value, new FieldStep(step, null, index++), _context);
            if (kind == JsonValueKind.Undefined || item.Is(kind, expected))
            {
                yield return item;
            }
        }
    }

    // Whether there is a field with a value.
    private bool TryField(string name, out JsonElement value)
    {
        value = default;
        return Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    // Whether there is a field of the type; reports one of another type.
    private bool TryField(string name, JsonValueKind kind, string expected, out JsonElement value) =>
        TryField(name, out value) && (value.ValueKind == kind || Child(name, value).Is(kind, expected));

    private bool Is(JsonValueKind kind, string expected)
    {
        if (Json.ValueKind == kind)
        {
            return true;
        }

        Report($"{Describe()}, but it must be {expected}");
        return false;
    }

    private string Describe() => Json.ValueKind switch
    {
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"the number {Json.GetRawText()}"),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
