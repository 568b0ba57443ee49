using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Reads the registered claims of a token as Envoy's JWT library does.</summary>
internal static class TokenPayload
{
    /// <summary>Whether the registered claims have their types; a token of another shape is refused as malformed.</summary>
    public static bool IsWellFormed(JsonElement claims) =>
        IsAbsentOr(claims, "iss", JsonValueKind.String) && IsAbsentOr(claims, "sub", JsonValueKind.String) &&
        IsAbsentOr(claims, "jti", JsonValueKind.String) &&
        (!TryGet(claims, "aud", out JsonElement audience) || audience.ValueKind == JsonValueKind.String ||
            (audience.ValueKind == JsonValueKind.Array && audience.EnumerateArray().All(a => a.ValueKind == JsonValueKind.String)));

    /// <summary>Whether one of the token's audiences is among those given. Scheme and trailing slash do not count.</summary>
    public static bool IsFor(JsonElement claims, IEnumerable<string> audiences)
    {
        if (!TryGet(claims, "aud", out JsonElement audience))
        {
            return false;
        }

        IEnumerable<JsonElement> found = audience.ValueKind == JsonValueKind.Array ? audience.EnumerateArray() : [audience];
        return found.Select(a => Bare(a.GetString() ?? "")).Intersect(audiences.Select(Bare), StringComparer.Ordinal).Any();
    }

    /// <summary>A claim that is text, or null.</summary>
    public static string? Text(JsonElement claims, string name) =>
        TryGet(claims, name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsAbsentOr(JsonElement claims, string name, JsonValueKind kind) =>
        !TryGet(claims, name, out JsonElement value) || value.ValueKind == kind;

    private static bool TryGet(JsonElement claims, string name, out JsonElement value)
    {
        value = default;
        return claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out value);
    }

    private static string Bare(string audience)
    {
        string text = audience.StartsWith("https://", StringComparison.Ordinal) ? audience[8..]
            : audience.StartsWith("http://", StringComparison.Ordinal) ? audience[7..]
            : audience;
        return text.EndsWith('/') ? text[..^1] : text;
    }
}
