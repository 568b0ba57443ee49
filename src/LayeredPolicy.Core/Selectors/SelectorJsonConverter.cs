using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayeredPolicy.Selectors;

/// <summary>Writes a selector as its canonical Calico text and reads one from a Calico expression.</summary>
public sealed class SelectorJsonConverter : JsonConverter<Selector>
{
    /// <inheritdoc/>
    public override Selector? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"expected a selector as a string, found {reader.TokenType}");
        }

        return Selector.TryParse(reader.GetString(), out Selector? selector, out Diagnostic? diagnostic)
            ? selector
            : throw new JsonException(diagnostic.Message);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Selector value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.TryToCalico(out string? text, out Diagnostic? diagnostic) ? text : throw new JsonException(diagnostic.Message));
    }
}
