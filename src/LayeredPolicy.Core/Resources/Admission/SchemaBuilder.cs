using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Makes schema nodes of the lines of a schema text.</summary>
internal sealed class SchemaBuilder(FrozenDictionary<string, SchemaLine> definitions, FrozenDictionary<string, AdmissionRule> rules)
{
    private readonly Dictionary<string, SchemaNode> _defined = new(StringComparer.Ordinal);

    /// <summary>The object whose fields stand below a line, with the limits that stand on it.</summary>
    public SchemaNode Object(SchemaLine line, ImmutableArray<string> limits)
    {
        int at = 0;
        SchemaNode node = Limits(line, new SchemaNode { Type = SchemaType.Object }, limits, ref at);
        return at == limits.Length ? WithFields(node, line.Children) : throw Unexpected(line, limits[at]);
    }

    private SchemaNode WithFields(SchemaNode node, IReadOnlyList<SchemaLine> fields) => fields.Count == 0 ? node : node with
    {
        Properties = fields.ToFrozenDictionary(f => f.Name.TrimEnd('!'), Field, StringComparer.Ordinal),
        Required = [.. fields.Where(f => f.Name.EndsWith('!')).Select(f => f.Name.TrimEnd('!'))],
    };

    private SchemaNode Field(SchemaLine line)
    {
        int at = 0;
        SchemaNode node = TypeAt(line, line.Words, ref at);
        return at == line.Words.Length ? node : throw Unexpected(line, line.Words[at]);
    }

    private SchemaNode TypeAt(SchemaLine line, ImmutableArray<string> words, ref int at)
    {
        string word = at < words.Length ? words[at++] : throw new FormatException($"a type is missing in '{line}'");
        SchemaNode node = word switch
        {
            "string" => new() { Type = SchemaType.String },
            "integer" => new() { Type = SchemaType.Integer },
            "number" => new() { Type = SchemaType.Number },
            "boolean" => new() { Type = SchemaType.Boolean },
            "int-or-string" => new() { Type = SchemaType.IntOrString },
            "any" => new() { Type = SchemaType.Any },
            "object" => WithFields(new() { Type = SchemaType.Object }, line.Children),
            "[" => new() { Type = SchemaType.Array, Items = Inner(line, words, ref at, "]") },
            "{" => new() { Type = SchemaType.Object, Values = Inner(line, words, ref at, "}") },
            _ => Definition(line, word),
        };
        return Limits(line, node, words, ref at);
    }

    private SchemaNode Inner(SchemaLine line, ImmutableArray<string> words, ref int at, string end)
    {
        SchemaNode node = TypeAt(line, words, ref at);
        return at < words.Length && words[at++] == end ? node : throw new FormatException($"'{end}' is missing in '{line}'");
    }

    private SchemaNode Definition(SchemaLine user, string name)
    {
        if (_defined.TryGetValue(name, out SchemaNode? known))
        {
            return known;
        }

        if (!definitions.TryGetValue(name, out SchemaLine? line))
        {
            throw new FormatException($"'{name}' in '{user}' is neither a type nor defined");
        }

        int at = 1;
        SchemaNode node = TypeAt(line, line.Words, ref at);
        return at == line.Words.Length ? _defined[name] = node : throw Unexpected(line, line.Words[at]);
    }

    private SchemaNode Limits(SchemaLine line, SchemaNode node, ImmutableArray<string> words, ref int at)
    {
        while (at < words.Length && words[at] is not ("]" or "}"))
        {
            string word = words[at++];
            node = word switch
            {
                _ when word.StartsWith("min=", StringComparison.Ordinal) => node with { Minimum = Bound(word) },
                _ when word.StartsWith("max=", StringComparison.Ordinal) => node with { Maximum = Bound(word) },
                "enum" => node with { Enumerations = node.Enumerations.Add(List(line, words, ref at)) },
                "pattern" => WithPattern(node, Quoted(line, words, ref at)),
                "format" => node with { Format = words[at++] },
                "default" => node with { Default = Literal(words[at++]) },
                "set" => node with { IsSet = true },
                "nullable" => node with { Nullable = true },
                "open" => node with { PreservesUnknownFields = true },
                "keys" => node with { MapKeys = List(line, words, ref at) },
                "at-most-one" => node with { AtMostOne = node.AtMostOne.Add(List(line, words, ref at)) },
                "hints" => node with { Hints = node.Hints.AddRange(List(line, words, ref at)) },
                "rules" => node with { Rules = node.Rules.AddRange(List(line, words, ref at).Select(n => Rule(line, n))) },
                _ => throw Unexpected(line, word),
            };
        }

        return node;
    }

    private AdmissionRule Rule(SchemaLine line, string name) =>
        rules.TryGetValue(name, out AdmissionRule? rule) ? rule : throw new FormatException($"rule '{name}' in '{line}' is not known");

    private static SchemaNode WithPattern(SchemaNode node, string pattern) => node with { PatternText = pattern, Pattern = GoPattern.Compile(pattern) };

    private static double Bound(string word) => double.Parse(word.AsSpan(4), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static JsonElement Literal(string word)
    {
        string json = word[0] == '"' ? "\"" + JsonEncodedText.Encode(word[1..]) + "\"" : word;
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Quoted(SchemaLine line, ImmutableArray<string> words, ref int at)
    {
        string word = at < words.Length ? words[at++] : "";
        return word.StartsWith('"') ? word[1..] : throw new FormatException($"a quoted pattern is missing in '{line}'");
    }

    private static ImmutableArray<string> List(SchemaLine line, ImmutableArray<string> words, ref int at)
    {
        int end = words.IndexOf(")", at);
        if (at >= words.Length || words[at] != "(" || end < 0)
        {
            throw new FormatException($"a list in parentheses is missing in '{line}'");
        }

        ImmutableArray<string> list = [.. words[(at + 1)..end].Where(w => w != ",").Select(w => w.TrimStart('"'))];
        at = end + 1;
        return list;
    }

    private static FormatException Unexpected(SchemaLine line, string word) => new($"'{word}' is not expected in '{line}'");
}
