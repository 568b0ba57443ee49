using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Tests;

/// <summary>Compares our schema of a kind with the definition that a real API server enforces, value by value and in both directions.</summary>
internal static class SchemaAgreement
{
    /// <summary>What differs, one line each.</summary>
    /// <param name="ours">Our schema.</param>
    /// <param name="definition">A <c>CustomResourceDefinition</c>.</param>
    public static IReadOnlyList<string> Compare(AdmissionSchema ours, JsonElement definition)
    {
        var faults = new List<string>();
        JsonElement spec = definition.GetProperty("spec");
        JsonElement version = spec.GetProperty("versions").EnumerateArray().Single(v => v.GetProperty("name").GetString() == ours.Version);
        Expect(ours.Group, spec.GetProperty("group").GetString()!, "group", faults);
        Expect(ours.IsNamespaced, spec.GetProperty("scope").GetString() == "Namespaced", "scope", faults);
        bool hasStatus = version.TryGetProperty("subresources", out JsonElement subresources) && subresources.TryGetProperty("status", out _);
        Expect(ours.HasStatus, hasStatus, "status", faults);
        Compare(ours.Root, version.GetProperty("schema").GetProperty("openAPIV3Schema"), "", faults);
        return faults;
    }

    private static void Compare(SchemaNode ours, JsonElement theirs, string path, List<string> faults)
    {
        Expect(ours.Type.ToString(), TypeOf(theirs), $"{path} type", faults);
        Expect(ours.Nullable, Flag(theirs, "nullable"), $"{path} nullable", faults);
        Expect(ours.PreservesUnknownFields, Flag(theirs, "x-kubernetes-preserve-unknown-fields"), $"{path} open", faults);
        Expect(ours.Minimum, Bound(theirs, "min"), $"{path} min", faults);
        Expect(ours.Maximum, Bound(theirs, "max"), $"{path} max", faults);
        Expect(ours.PatternText, Text(theirs, "pattern"), $"{path} pattern", faults);
        Expect(ours.Format, FormatOf(theirs, ours), $"{path} format", faults);
        Expect(ours.IsSet, Text(theirs, "x-kubernetes-list-type") == "set", $"{path} set", faults);
        Expect(Sorted(ours.MapKeys), Sorted(List(theirs, "x-kubernetes-list-map-keys")), $"{path} keys", faults);
        IEnumerable<string> required = List(theirs, "required");
        Expect(Sorted(ours.Required), Sorted(path.Length == 0 ? required.Except(["metadata"]) : required), $"{path} required", faults);
        Expect(ours.Default?.GetRawText(), theirs.TryGetProperty("default", out JsonElement value) ? value.GetRawText() : null, $"{path} default", faults);
        Expect(Sorted(ours.Enumerations.Select(e => Sorted(e))), Sorted(Enumerations(theirs)), $"{path} enum", faults);
        Expect(Sorted(ours.AtMostOne.Select(g => Sorted(g))), Sorted(AtMostOne(theirs)), $"{path} at-most-one", faults);
        Expect(ours.Rules.Length, theirs.TryGetProperty("x-kubernetes-validations", out JsonElement rules) ? rules.GetArrayLength() : 0, $"{path} number of rules", faults);
        CompareInside(ours, theirs, path, faults);
    }

    /// <summary>The format that is checked. The range of 32 bits may be left out where the limits are narrower.</summary>
    private static string? FormatOf(JsonElement theirs, SchemaNode ours) => Text(theirs, "format") switch
    {
        "int64" or "double" => null,
        "int32" when ours.Format is null && ours is { Minimum: >= int.MinValue, Maximum: <= int.MaxValue } => null,
        { } format => format,
        null => null,
    };

    private static void CompareInside(SchemaNode ours, JsonElement theirs, string path, List<string> faults)
    {
        var fields = theirs.TryGetProperty("properties", out JsonElement properties)
            ? properties.EnumerateObject().Where(p => path.Length > 0 || p.Name is not ("apiVersion" or "kind" or "metadata")).ToDictionary(p => p.Name, p => p.Value)
            : [];
        Expect(Sorted(ours.Properties.Keys), Sorted(fields.Keys), $"{path} fields", faults);
        foreach ((string name, JsonElement field) in fields)
        {
            if (ours.Properties.TryGetValue(name, out SchemaNode? own))
            {
                Compare(own, field, $"{path}.{name}", faults);
            }
        }

        Inner(ours.Items, theirs, "items", path + "[]", faults);
        Inner(ours.Values, theirs, "additionalProperties", path + "{}", faults);
    }

    private static void Inner(SchemaNode? ours, JsonElement theirs, string field, string path, List<string> faults)
    {
        bool has = theirs.TryGetProperty(field, out JsonElement inner);
        Expect(ours is not null, has, path, faults);
        if (ours is not null && has)
        {
            Compare(ours, inner, path, faults);
        }
    }

    private static IEnumerable<string> Enumerations(JsonElement theirs)
    {
        if (theirs.TryGetProperty("enum", out JsonElement own))
        {
            yield return Sorted(own.EnumerateArray().Select(v => v.ToString()));
        }

        foreach (JsonElement part in Elements(theirs, "allOf").Where(p => p.TryGetProperty("enum", out _)))
        {
            yield return Sorted(part.GetProperty("enum").EnumerateArray().Select(v => v.ToString()));
        }
    }

    /// <summary>Upstream writes it as one of: none of the fields, or exactly this one.</summary>
    private static IEnumerable<string> AtMostOne(JsonElement theirs)
    {
        IEnumerable<JsonElement> places = Elements(theirs, "allOf").Append(theirs).Where(p => p.TryGetProperty("oneOf", out _));
        return places.Select(p => Sorted(p.GetProperty("oneOf").EnumerateArray().SelectMany(o => List(o, "required"))));
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray() : default;

    private static string TypeOf(JsonElement theirs) => Flag(theirs, "x-kubernetes-int-or-string") ? "IntOrString" : Text(theirs, "type") switch
    {
        null => "Any",
        { } type => char.ToUpperInvariant(type[0]) + type[1..],
    };

    private static double? Bound(JsonElement theirs, string prefix)
    {
        foreach (string name in (string[])[prefix + "imum", prefix + "Length", prefix + "Items", prefix + "Properties"])
        {
            if (theirs.TryGetProperty(name, out JsonElement bound))
            {
                return bound.GetDouble();
            }
        }

        return null;
    }

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static IEnumerable<string> List(JsonElement json, string name) => Elements(json, name).Select(v => v.GetString()!);

    private static string Sorted(IEnumerable<string> texts) => string.Join(", ", texts.Order(StringComparer.Ordinal));

    private static void Expect<T>(T ours, T theirs, string what, List<string> faults)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, theirs))
        {
            faults.Add($"{what}: ours {ours}, theirs {theirs}");
        }
    }
}
