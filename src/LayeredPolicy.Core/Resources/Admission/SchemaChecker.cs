using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Checks a value against the OpenAPI part of its schema. Every check runs whatever the others say, as the server's do.</summary>
internal static class SchemaChecker
{
    private const double LargestExactInteger = (1L << 53) - 1;

    /// <summary>Checks a whole object.</summary>
    public static void Check(JsonObject root, SchemaNode schema, List<AdmissionError> errors) => Check(root, schema, "", errors);

    private static void Check(JsonNode? node, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        CheckType(node, schema, path, errors);
        CheckEnumerations(node, schema, path, errors);
        if (node is null)
        {
            return;
        }

        CheckAtMostOne(node, schema, errors);
        switch (node)
        {
            case JsonObject o:
                CheckObject(o, schema, path, errors);
                break;
            case JsonArray list:
                CheckList(list, schema, path, errors);
                break;
            default:
                if (JsonTree.TextOf(node) is { } text)
                {
                    CheckText(text, schema, path, errors);
                }
                else if (JsonTree.NumberOf(node) is { } number)
                {
                    CheckNumber(node, number, schema, path, errors);
                }

                break;
        }
    }

    private static void CheckType(JsonNode? node, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        bool fits = node is null
            ? schema.Nullable || schema.Type == SchemaType.Any
            : (schema.Type, node.GetValueKind()) switch
            {
                (SchemaType.Any, _) or
                (SchemaType.String or SchemaType.IntOrString, JsonValueKind.String) or
                (SchemaType.Number, JsonValueKind.Number) or
                (SchemaType.Boolean, JsonValueKind.True or JsonValueKind.False) or
                (SchemaType.Object, JsonValueKind.Object) or
                (SchemaType.Array, JsonValueKind.Array) => true,
                (SchemaType.Integer or SchemaType.IntOrString, JsonValueKind.Number) => IsWhole(node),
                _ => false,
            };
        if (!fits)
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueTypeInvalid, $"must be of type {schema.Type}, not {(node is null ? "null" : node.GetValueKind())}"));
            if (node is not null && schema.Type == SchemaType.IntOrString)
            {
                errors.Add(Composite("must be an integer or a text"));
            }
        }
    }

    /// <summary>Several enumerations are a composite (allOf) in the server's schema, which it does not look at for null.</summary>
    private static void CheckEnumerations(JsonNode? node, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (node is null && schema.Enumerations.Length > 1)
        {
            return;
        }

        foreach (ImmutableArray<string> allowed in schema.Enumerations)
        {
            if (node is null || AsEnumerated(node, schema) is not { } value || !allowed.Contains(value, StringComparer.Ordinal))
            {
                errors.Add(new(path, AdmissionErrorType.FieldValueNotSupported, $"{node?.ToJsonString() ?? "null"} is none of {string.Join(", ", allowed)}"));
                if (schema.Enumerations.Length > 1)
                {
                    errors.Add(Composite("must validate all the schemas (allOf)"));
                }
            }
        }
    }

    /// <summary>The server compares numbers after cutting their fraction off, and a value of another type with nothing.</summary>
    private static string? AsEnumerated(JsonNode node, SchemaNode schema) => schema.Type == SchemaType.Integer
        ? JsonTree.NumberOf(node) is { } number ? Math.Truncate(number).ToString("R", CultureInfo.InvariantCulture) : null
        : JsonTree.TextOf(node);

    /// <summary>A value that is no object counts as having every field, because a list of required fields says nothing about it.</summary>
    private static void CheckAtMostOne(JsonNode node, SchemaNode schema, List<AdmissionError> errors)
    {
        foreach (ImmutableArray<string> group in schema.AtMostOne)
        {
            if ((node is JsonObject o ? group.Count(o.ContainsKey) : group.Length) > 1)
            {
                errors.Add(Composite($"may have one of {string.Join(", ", group)} at most"));
            }
        }
    }

    private static void CheckObject(JsonObject o, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (schema.Minimum is { } least && schema.Type == SchemaType.Object && o.Count < least)
        {
            errors.Add(Invalid(path, $"must have {least} fields at least"));
            return;
        }

        if (schema.Maximum is { } most && schema.Type == SchemaType.Object && o.Count > most)
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueTooMany, $"must have {most} fields at most, not {o.Count}"));
            return;
        }

        foreach (string field in schema.Required.Where(f => !o.ContainsKey(f)))
        {
            errors.Add(new(Join(path, field), AdmissionErrorType.FieldValueRequired, "is required"));
        }

        foreach ((string key, JsonNode? value) in o)
        {
            if ((schema.Properties.GetValueOrDefault(key) ?? schema.Values) is { } field)
            {
                Check(value, field, Join(path, key), errors);
            }
        }
    }

    private static void CheckList(JsonArray list, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (schema.Items is { } items)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Check(list[i], items, Item(path, i), errors);
            }
        }

        if (schema.Type == SchemaType.Array && list.Count < schema.Minimum)
        {
            errors.Add(Invalid(path, $"must have {schema.Minimum} items at least"));
        }

        if (schema.Type == SchemaType.Array && list.Count > schema.Maximum)
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueTooMany, $"must have {schema.Maximum} items at most, not {list.Count}"));
        }
    }

    private static void CheckText(string text, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (schema.Type == SchemaType.String && JsonTree.CharactersIn(text) is var length)
        {
            if (length > schema.Maximum)
            {
                errors.Add(new(path, AdmissionErrorType.FieldValueTooLong, $"may have {schema.Maximum} characters, not {length}"));
            }

            if (length < schema.Minimum)
            {
                errors.Add(Invalid(path, $"must have {schema.Minimum} characters at least"));
            }
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            errors.Add(Invalid(path, $"'{text}' does not match '{schema.PatternText}'"));
        }

        if (schema.Format is { } format && !SchemaFormats.Matches(format, text))
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueTypeInvalid, $"'{text}' is not of format {format}"));
        }
    }

    private static void CheckNumber(JsonNode node, double number, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (schema.Type is not (SchemaType.Integer or SchemaType.Number))
        {
            return;
        }

        if (schema.Type == SchemaType.Integer && !IsWhole(node))
        {
            errors.Add(Composite("is not a 64-bit integer"));
        }
        else if (schema.Format == "int32" && number is > int.MaxValue or < int.MinValue)
        {
            errors.Add(Composite($"{path} is not a 32-bit integer"));
        }

        if (number > schema.Maximum)
        {
            errors.Add(Invalid(path, $"must be {schema.Maximum} at most"));
        }

        if (number < schema.Minimum)
        {
            errors.Add(Invalid(path, $"must be {schema.Minimum} at least"));
        }
    }

    /// <summary>Whether a number has no fraction, however it is written. Beyond 2^53 only integers written as such count.</summary>
    private static bool IsWhole(JsonNode node) =>
        JsonTree.IntegerOf(node) is not null
        || (JsonTree.NumberOf(node) is { } number && Math.Abs(number) <= LargestExactInteger && number == Math.Truncate(number));

    internal static string Join(string path, string field) => path.Length == 0 ? field : path + "." + field;

    internal static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static AdmissionError Invalid(string path, string message) => new(path, AdmissionErrorType.FieldValueInvalid, message);

    /// <summary>The server gives errors of composites of schemas no path.</summary>
    private static AdmissionError Composite(string message) => Invalid("", message);
}
