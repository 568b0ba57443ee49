using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Reads the text of a JSON Web Key Set, or of a single key, as far as validation looks at it.</summary>
/// <remarks>See https://www.rfc-editor.org/rfc/rfc7517.</remarks>
internal static class JsonWebKeys
{
    private static readonly string[] s_curves = ["P-256", "P-384", "P-521", "secp256k1"];
    private static readonly string[] s_octetCurves = ["Ed25519", "Ed448", "X25519", "X448"];

    /// <summary>What is wrong with the text, or null; and which keys carry private or shared secrets.</summary>
    public static string? Check(string text, out ImmutableArray<int> secrets)
    {
        secrets = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "it is not a JSON object";
            }

            if (!root.TryGetProperty("keys", out JsonElement keys))
            {
                keys = default;
            }

            JsonElement[] all = keys.ValueKind switch
            {
                JsonValueKind.Undefined => [root],
                JsonValueKind.Null => [],
                JsonValueKind.Array => [.. keys.EnumerateArray()],
                _ => [default],
            };
            string? fault = all.Select((key, i) => FaultOf(key) is { } f ? $"key {i} {f}" : null).FirstOrDefault(f => f is not null);
            secrets = fault is null ? [.. Enumerable.Range(0, all.Length).Where(i => IsSecret(all[i]))] : [];
            return fault;
        }
        catch (JsonException)
        {
            return "it is not JSON";
        }
    }

    private static bool IsSecret(JsonElement key) => key.TryGetProperty("d", out _) || key.GetProperty("kty").GetString() == "oct";

    private static string? FaultOf(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object)
        {
            return "is not an object";
        }

        return Text(key, "kty") switch
        {
            "RSA" => Missing(key, "n", "e"),
            "EC" => Missing(key, "x", "y") ?? UnknownCurve(key, s_curves),
            "OKP" => Missing(key, "x") ?? UnknownCurve(key, s_octetCurves),
            "oct" => Missing(key, "k"),
            _ => "has no known type (kty)",
        } ?? (key.TryGetProperty("d", out _) ? Missing(key, "d") : null)
          ?? MistypedText(key);
    }

    private static string? Missing(JsonElement key, params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (Text(key, field) is not { Length: > 0 } value || !Base64Url.IsValid(value))
            {
                return $"has no '{field}' in base64url";
            }
        }

        return null;
    }

    private static string? UnknownCurve(JsonElement key, string[] curves) => curves.Contains(Text(key, "crv"), StringComparer.Ordinal) ? null : "has no known curve (crv)";

    private static string? MistypedText(JsonElement key)
    {
        foreach (string field in (ReadOnlySpan<string>)["kid", "alg", "use"])
        {
            if (key.TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.String)
            {
                return $"has a '{field}' that is no text";
            }
        }

        return null;
    }

    private static string? Text(JsonElement key, string field) =>
        key.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
