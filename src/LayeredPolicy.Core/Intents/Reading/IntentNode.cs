using System.Text.Json;

namespace LayeredPolicy.Intents.Reading;

/// <summary>One value of the document under the reader's hand: what it is, where it is, and where to report.</summary>
internal readonly struct IntentNode(JsonElement json, string path, IntentLog log)
{
    public JsonElement Json => json;

    public string Path => path;

    public IntentLog Log => log;

    public SourceLocation? Location => log.Locate(path);

    public bool IsObject => json.ValueKind == JsonValueKind.Object;

    public bool IsText => json.ValueKind == JsonValueKind.String;

    public bool IsList => json.ValueKind == JsonValueKind.Array;

    /// <summary>The field, or null when it is absent or null.</summary>
    public IntentNode? Field(string name) =>
        IsObject && json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? new IntentNode(value, path.Length == 0 ? name : path + "." + name, log)
            : null;

    /// <summary>The field, reported when it is absent.</summary>
    public IntentNode? Required(string name)
    {
        IntentNode? field = Field(name);
        if (field is null && IsObject)
        {
            Report(CoreDiagnostics.IntentMissingField, $"{Here()} has no '{name}'");
        }

        return field;
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<IntentNode> Items()
    {
        if (!IsList)
        {
            yield return this;
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in json.EnumerateArray())
        {
            yield return new IntentNode(item, $"{path}[{index++}]", log);
        }
    }

    /// <summary>The items of a list; anything else is reported.</summary>
    public IEnumerable<IntentNode> List()
    {
        if (IsList)
        {
            return Items();
        }

        Wrong("a list");
        return [];
    }

    /// <summary>Reports what is not an object, and every field that is not among the known ones.</summary>
    public bool Fields(params ReadOnlySpan<string> known)
    {
        if (!IsObject)
        {
            Wrong("an object with " + string.Join(", ", known));
            return false;
        }

        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                string hint = Suggestion.For(property.Name, known) is { } near ? $"; did you mean '{near}'?" : $"; known are {string.Join(", ", known)}";
                new IntentNode(property.Value, path.Length == 0 ? property.Name : path + "." + property.Name, log)
                    .Report(CoreDiagnostics.IntentUnknownField, $"{Here()} has no field '{property.Name}'{hint}");
            }
        }

        return true;
    }

    /// <summary>The text of a string value; anything else is reported and null.</summary>
    public string? Text()
    {
        if (IsText && json.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Wrong("a text");
        return null;
    }

    /// <summary>An integer in the range; anything else is reported and null.</summary>
    public int? Integer(int low, int high)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetInt32(out int value))
        {
            Wrong("an integer");
            return null;
        }

        if (value < low || value > high)
        {
            Report(CoreDiagnostics.IntentRange, $"{Here()} is {value}, not between {low} and {high}");
            return null;
        }

        return value;
    }

    /// <summary>A boolean; anything else is reported and null.</summary>
    public bool? Flag()
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return json.GetBoolean();
        }

        Wrong("true or false");
        return null;
    }

    /// <summary>A word of a closed list; anything else is reported and null.</summary>
    public T? Word<T>(IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (!IsText)
        {
            Wrong("one of " + string.Join(", ", words.Keys));
            return null;
        }

        string text = json.GetString()!;
        if (words.TryGetValue(text, out T value))
        {
            return value;
        }

        string[] known = [.. words.Keys];
        string hint = Suggestion.For(text, known) is { } near ? $"; did you mean '{near}'?" : "";
        Report(CoreDiagnostics.IntentUnknownWord, $"{Here()} is '{text}', expected one of {string.Join(", ", known)}{hint}");
        return null;
    }

    /// <summary>Reports that the value is of another type than expected.</summary>
    public void Wrong(string expected) =>
        Report(CoreDiagnostics.IntentWrongType, $"{Here()} is {Found()}, expected {expected}");

    public void Report(DiagnosticDescriptor descriptor, string message) => log.Report(descriptor, path, message);

    /// <summary>The value's place in words.</summary>
    public string Here() => path.Length == 0 ? "the document" : path;

    private string Found() => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => json.GetString()!.Length == 0 ? "an empty text" : $"the text '{Shorten(json.GetString()!)}'",
        JsonValueKind.Number => "the number " + json.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
