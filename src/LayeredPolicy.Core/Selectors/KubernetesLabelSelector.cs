using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace LayeredPolicy.Selectors;

/// <summary>
/// A Kubernetes <c>LabelSelector</c> object as written: <c>matchLabels</c> and <c>matchExpressions</c>, all of which must hold. Without any it
/// matches every label set. An absent selector is another thing, which each field that holds one defines for itself.
/// </summary>
public sealed record KubernetesLabelSelector
{
    /// <summary>The labels that must be present with these values.</summary>
    public LabelSet MatchLabels { get; init; } = LabelSet.Empty;

    /// <summary>The further requirements, in the order written.</summary>
    public ImmutableArray<LabelRequirement> MatchExpressions { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(KubernetesLabelSelector? other) =>
        other is not null && MatchLabels.Equals(other.MatchLabels) && MatchExpressions.SequenceEqual(other.MatchExpressions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MatchLabels, MatchExpressions.Length);

    /// <summary>Reads the object from JSON. Unknown fields are passed over; a null field is an absent one.</summary>
    /// <param name="json">The selector object; not null and not absent.</param>
    /// <param name="selector">The selector, when the JSON has its shape.</param>
    /// <param name="diagnostic">What does not fit, when it has not.</param>
    public static bool TryRead(
        JsonElement json,
        [NotNullWhen(true)] out KubernetesLabelSelector? selector,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        selector = null;
        diagnostic = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            diagnostic = Mismatch("a label selector", "an object", json);
            return false;
        }

        var labels = new List<KeyValuePair<string, string>>();
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>();
        if (TryField(json, "matchLabels", out JsonElement matchLabels) && !ReadLabels(matchLabels, labels, ref diagnostic))
        {
            return false;
        }

        if (TryField(json, "matchExpressions", out JsonElement expressions) && !ReadExpressions(expressions, requirements, ref diagnostic))
        {
            return false;
        }

        selector = new KubernetesLabelSelector { MatchLabels = new LabelSet(labels), MatchExpressions = requirements.ToImmutable() };
        return true;
    }

    private static bool ReadLabels(JsonElement json, List<KeyValuePair<string, string>> labels, [NotNullWhen(false)] ref Diagnostic? diagnostic)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            diagnostic = Mismatch("matchLabels", "an object", json);
            return false;
        }

        foreach (JsonProperty label in json.EnumerateObject())
        {
            if (label.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                diagnostic = Mismatch($"matchLabels['{label.Name}']", "a string", label.Value);
                return false;
            }

            labels.Add(new(label.Name, label.Value.GetString() ?? ""));
        }

        return true;
    }

    private static bool ReadExpressions(JsonElement json, ImmutableArray<LabelRequirement>.Builder requirements, [NotNullWhen(false)] ref Diagnostic? diagnostic)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            diagnostic = Mismatch("matchExpressions", "a list", json);
            return false;
        }

        foreach (JsonElement item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                diagnostic = Mismatch("an entry of matchExpressions", "an object", item);
                return false;
            }

            if (!TryText(item, "key", out string key, ref diagnostic) || !TryText(item, "operator", out string op, ref diagnostic))
            {
                return false;
            }

            var values = ImmutableArray.CreateBuilder<string>();
            if (TryField(item, "values", out JsonElement list))
            {
                if (list.ValueKind != JsonValueKind.Array)
                {
                    diagnostic = Mismatch("values", "a list", list);
                    return false;
                }

                foreach (JsonElement value in list.EnumerateArray())
                {
                    if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                    {
                        diagnostic = Mismatch("an entry of values", "a string", value);
                        return false;
                    }

                    values.Add(value.GetString() ?? "");
                }
            }

            requirements.Add(new LabelRequirement(key, op, values.ToImmutable()));
        }

        return true;
    }

    private static bool TryText(JsonElement json, string name, out string text, [NotNullWhen(false)] ref Diagnostic? diagnostic)
    {
        text = "";
        if (!TryField(json, name, out JsonElement value))
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            diagnostic = Mismatch(name, "a string", value);
            return false;
        }

        text = value.GetString()!;
        return true;
    }

    private static bool TryField(JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private static Diagnostic Mismatch(string what, string expected, JsonElement found) =>
        CoreDiagnostics.KubernetesSelectorSyntax.Create($"expected {expected} for {what}, found {found.ValueKind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "a boolean",
        }}");
}
