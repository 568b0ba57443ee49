using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Writes claims into headers the way <c>outputClaimToHeaders</c> and <c>outputPayloadToHeader</c> do.</summary>
internal static class ClaimHeader
{
    /// <summary>The header value of a claim found by its dotted path; null when there is nothing to write.</summary>
    public static string? ValueOf(JsonElement claims, string path)
    {
        JsonElement claim = claims;
        foreach (string key in path.Split('.'))
        {
            if (claim.ValueKind != JsonValueKind.Object || !claim.TryGetProperty(key, out claim))
            {
                return null;
            }
        }

        return claim.ValueKind switch
        {
            JsonValueKind.String => claim.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number when claim.TryGetInt64(out long number) => number.ToString(CultureInfo.InvariantCulture),
            JsonValueKind.Array or JsonValueKind.Object => Encode(claim),
            _ => null,
        };
    }

    /// <summary>JSON as unpadded base64url text.</summary>
    public static string Encode(JsonElement json) => json.ValueKind == JsonValueKind.Undefined
        ? ""
        : Convert.ToBase64String(Encoding.UTF8.GetBytes(json.GetRawText())).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
