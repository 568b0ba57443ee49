using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LayeredPolicy.Resources;

/// <summary>Takes a typed view of a document.</summary>
public static class TypedDocuments
{
    /// <summary>Reads a document as its wire model. Content never throws: a mistyped field gives a diagnostic with its position.</summary>
    /// <param name="document">The document; the caller has checked that it is of the kind.</param>
    /// <param name="model">The generated metadata of the model, such as <c>CalicoJsonContext.Default.NetworkPolicy</c>.</param>
    /// <param name="value">The typed object, or null when a field is mistyped.</param>
    /// <param name="fault">What is mistyped, or null.</param>
    public static bool TryRead<T>(this ManifestDocument document, JsonTypeInfo<T> model, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Diagnostic? fault)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(model);
        fault = null;
        value = null;
        try
        {
            value = document.Json.Deserialize(model);
        }
        catch (JsonException mistyped)
        {
            string path = PathOf(mistyped);
            fault = CoreDiagnostics.MistypedField.Create($"{(path.Length == 0 ? "the document" : path)} does not hold what a {document.Id.Kind} has there") with
            {
                Resource = document.Id,
                Path = path,
                Location = document.Locate(path),
            };
            return false;
        }

        fault = value is null ? CoreDiagnostics.MistypedField.Create("null stands where an object was expected") with { Resource = document.Id } : null;
        return value is not null;
    }

    /// <summary>The path in our notation: <c>$.spec.ingress[0]</c> becomes <c>spec.ingress[0]</c>.</summary>
    private static string PathOf(JsonException mistyped) => mistyped.Path is { } path && path.StartsWith('$') ? path[1..].TrimStart('.') : "";
}
