using System.Text.Json;

namespace LayeredPolicy.Evaluation;

/// <summary>
/// Which intent clause stands behind a rule of an object whose kind has no place for it at the rule: an annotation of the object lists
/// the clauses in the order of its rules.
/// </summary>
public static class RuleClauses
{
    /// <summary>The annotation: clause ids with commas between them, one for each rule.</summary>
    public const string Annotation = "layeredpolicy.dev/rule-clauses";

    /// <summary>The clause behind a rule, or null when the object does not say.</summary>
    /// <param name="document">The object.</param>
    /// <param name="index">The rule's index from zero.</param>
    public static string? Of(ManifestDocument document, int index)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Json.ValueKind != JsonValueKind.Object ||
            !document.Json.TryGetProperty("metadata", out JsonElement metadata) || metadata.ValueKind != JsonValueKind.Object ||
            !metadata.TryGetProperty("annotations", out JsonElement annotations) || annotations.ValueKind != JsonValueKind.Object ||
            !annotations.TryGetProperty(Annotation, out JsonElement list) || list.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string[] clauses = list.GetString()!.Split(',');
        return index >= 0 && index < clauses.Length && clauses[index].Length > 0 ? clauses[index] : null;
    }
}
