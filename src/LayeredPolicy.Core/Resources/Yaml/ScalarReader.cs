using System.Globalization;
using System.Text;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Reads scalars with their tags, and notes those that become something else than a reader of the text would expect.</summary>
internal sealed class ScalarReader(List<YamlFinding> findings)
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The value of a scalar node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Where the node, or for a key its map, stands in the document.</param>
    /// <param name="isKey">Whether the node is the key of a map.</param>
    public ScalarValue Read(in YamlNode node, PathStack path, bool isKey = false)
    {
        if (node.Tag is not null)
        {
            return Tagged(in node, path);
        }

        if (!node.Plain)
        {
            return ScalarValue.String;
        }

        ScalarValue value = ScalarResolver.Resolve(node.Value.Span);
        if (value.Kind is ScalarKind.Boolean or ScalarKind.Integer or ScalarKind.Unsigned or ScalarKind.Float)
        {
            Judge(in node, value, path, isKey);
        }

        return value;
    }

    private void Judge(in YamlNode node, ScalarValue value, PathStack path, bool isKey)
    {
        ReadOnlySpan<char> text = node.Value.Span;
        if (value.Kind == ScalarKind.Boolean)
        {
            if (text is not ("true" or "false" or "True" or "False" or "TRUE" or "FALSE"))
            {
                Report(CoreDiagnostics.BooleanWord, $"'{node.Value}' without quotes is the boolean {value.KeyText()} to kubectl", in node, path, isKey);
            }
        }
        else if (value.Kind is ScalarKind.Integer or ScalarKind.Unsigned && !IsCanonicalInteger(text))
        {
            string number = value.Kind == ScalarKind.Integer
                ? value.Integer.ToString(CultureInfo.InvariantCulture)
                : unchecked((ulong)value.Integer).ToString(CultureInfo.InvariantCulture);
            Report(CoreDiagnostics.NumberForm, $"'{node.Value}' without quotes is the number {number} to kubectl", in node, path, isKey);
        }
        else if (value.Kind == ScalarKind.Float && (text.Contains('_') || !text.ContainsAny('.', 'e', 'E')))
        {
            string number = value.Float.ToString("R", CultureInfo.InvariantCulture);
            Report(CoreDiagnostics.NumberForm, $"'{node.Value}' without quotes is the number {number} to kubectl", in node, path, isKey);
        }
    }

    private static bool IsCanonicalInteger(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text[0] == '-' ? text[1..] : text;
        return digits.Length == 1 || (digits[0] is >= '1' and <= '9' && !digits.Contains('_'));
    }

    private ScalarValue Tagged(in YamlNode node, PathStack path)
    {
        string tag = node.Tag!;
        ReadOnlySpan<char> text = node.Value.Span;
        switch (tag.StartsWith(Core, StringComparison.Ordinal) ? tag[Core.Length..] : "")
        {
            case "str":
                return ScalarValue.String;
            case "binary":
                return Binary(in node);
            case "int":
                return Expect(in node, ScalarKind.Integer, "an integer");
            case "float":
                return Expect(in node, ScalarKind.Float, "a number");
            case "bool":
                return Expect(in node, ScalarKind.Boolean, "a boolean");
            case "null":
                return Expect(in node, ScalarKind.Null, "null");
            case "timestamp":
                return ScalarResolver.IsTimestamp(text) ? ScalarValue.String : throw Mismatch(in node, "a date");
            default:
                if (tag != "!")
                {
                    string written = tag.StartsWith(Core, StringComparison.Ordinal) ? "!!" + tag[Core.Length..] : tag;
                    string becomes = text.Length == 0 ? "an empty text" : $"the text '{node.Value}'";
                    Report(CoreDiagnostics.CustomTag, $"'{written}' without quotes is a YAML tag: kubectl drops it and reads {becomes}", in node, path, isKey: false);
                }

                return ScalarValue.String;
        }
    }

    private static ScalarValue Expect(in YamlNode node, ScalarKind kind, string expected)
    {
        ScalarValue value = ScalarResolver.Resolve(node.Value.Span);
        if (value.Kind == kind || (kind == ScalarKind.Integer && value.Kind == ScalarKind.Unsigned))
        {
            return value;
        }

        // A date is found before a number, but only where no tag asks for something else; so it cannot occur here.
        return kind == ScalarKind.Float && value.Kind == ScalarKind.Integer
            ? new(ScalarKind.Float, Float: value.Integer)
            : throw Mismatch(in node, expected);
    }

    private static ScalarValue Binary(in YamlNode node)
    {
        string text = node.Value.ToString().Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        byte[] bytes = new byte[text.Length];
        return !text.AsSpan().ContainsAny(' ', '\t') && Convert.TryFromBase64String(text, bytes, out int count)
            ? new(ScalarKind.String, Text: Encoding.UTF8.GetString(bytes, 0, count))
            : throw Mismatch(in node, "base64 data");
    }

    private static YamlSyntaxException Mismatch(in YamlNode node, string expected) =>
        new(CoreDiagnostics.TagMismatch, $"'{node.Value}' is not {expected}, which its tag asks for", node.Start);

    private void Report(DiagnosticDescriptor descriptor, string message, in YamlNode node, PathStack path, bool isKey) =>
        findings.Add(new(descriptor, message, node.Start, isKey ? path.With(node.Value.ToString()) : path.ToString()));
}
