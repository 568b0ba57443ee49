using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>
/// A value as a CEL rule sees it: the object after pruning and defaulting. Reading what is not there gives an absent value, never an exception.
/// </summary>
public readonly struct AdmissionValue
{
    private readonly JsonNode? _node;
    private readonly bool _present;

    internal AdmissionValue(JsonNode? node)
    {
        _node = node;
        _present = true;
    }

    /// <summary>Whether the value is there; <c>has(self.field)</c> of CEL.</summary>
    public bool Exists => _present;

    /// <summary>The field of an object; absent when the value is not an object or has no such field.</summary>
    public AdmissionValue this[string field] =>
        _node is JsonObject o && o.TryGetPropertyValue(field, out JsonNode? value) ? new(value) : default;

    /// <summary>Whether the object has the field.</summary>
    public bool Has(string field) => this[field].Exists;

    /// <summary>How many of the fields the object has.</summary>
    public int CountOf(params ReadOnlySpan<string> fields)
    {
        int count = 0;
        foreach (string field in fields)
        {
            count += Has(field) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The text, or null when the value is not text.</summary>
    public string? Text => JsonTree.TextOf(_node);

    /// <summary>The number, or null when the value is not a number.</summary>
    public double? Number => JsonTree.NumberOf(_node);

    /// <summary>Whether the value is the boolean <c>true</c>.</summary>
    public bool IsTrue => _node?.GetValueKind() == JsonValueKind.True;

    /// <summary>Whether the value is text.</summary>
    public bool IsText => Text is not null;

    /// <summary>Whether the value is a number without a fraction, written as an integer. CEL reads a union of integer and text only so.</summary>
    public bool IsInteger => JsonTree.IntegerOf(_node) is not null;

    /// <summary>The characters of a text, the items of a list or the fields of an object; 0 for anything else, absent included.</summary>
    public int Size => _node switch
    {
        JsonArray list => list.Count,
        JsonObject o => o.Count,
        _ => Text is { } text ? JsonTree.CharactersIn(text) : 0,
    };

    /// <summary>The items of a list; none for anything else.</summary>
    public IEnumerable<AdmissionValue> Items => _node is JsonArray list ? list.Select(n => new AdmissionValue(n)) : [];

    /// <summary>The keys of an object; none for anything else.</summary>
    public IEnumerable<string> Keys => _node is JsonObject o ? o.Select(p => p.Key) : [];

    /// <summary>Prints the value as JSON.</summary>
    public override string ToString() => _present ? _node?.ToJsonString() ?? "null" : "";
}
