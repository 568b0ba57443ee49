using System.Text.Encodings.Web;
using System.Text.Json;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>The name of a field, ready to be written as JSON.</summary>
internal sealed class FieldName(string text)
{
    /// <summary>The name.</summary>
    public string Text => text;

    /// <summary>The name as it stands between the quotes of JSON.</summary>
    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
