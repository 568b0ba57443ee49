using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The claims of a verified token as sets of traffic know them: each under a name of its own, with the words that conditions look at.</summary>
internal static class TokenWords
{
    /// <summary>The name of the claim at a path of object keys: <c>groups</c>, or <c>[realm][roles]</c> when it is nested.</summary>
    public static string NameOf(ReadOnlySpan<string> path) =>
        path is [var single] && !single.StartsWith('[') ? single : string.Concat(path.ToArray().Select(static key => $"[{key}]"));

    /// <summary>Every claim that has words, by name, the words joined by line feeds. Claims of other shapes never match and are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(VerifiedTokens? tokens)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (tokens is { Claims.ValueKind: JsonValueKind.Object })
        {
            Add(tokens.Claims, []);
        }

        return words.ToImmutable();

        void Add(JsonElement claims, ImmutableArray<string> path)
        {
            foreach (JsonProperty claim in claims.EnumerateObject())
            {
                // A condition never names a key with brackets inside another, so such keys would only be mistaken for others.
                ImmutableArray<string> here = path.Add(claim.Name);
                if (here.Length > 1 && here.Any(static key => key.AsSpan().ContainsAny('[', ']')))
                {
                    continue;
                }

                if (claim.Value.ValueKind == JsonValueKind.Object)
                {
                    Add(claim.Value, here);
                }
                else if (WordsOf(claim.Value, here.Length == 1 && tokens.SpaceDelimited.Contains(claim.Name)) is [_, ..] found)
                {
                    words[NameOf(here.AsSpan())] = string.Join('\n', found.Select(static w => w.Replace('\n', '\v')));
                }
            }
        }
    }

    private static string[] WordsOf(JsonElement claim, bool isSplit) => claim.ValueKind switch
    {
        JsonValueKind.String when isSplit => claim.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        JsonValueKind.String => [claim.GetString()!],
        JsonValueKind.Array => [.. claim.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.String).Select(static e => e.GetString()!)],
        _ => [],
    };
}
