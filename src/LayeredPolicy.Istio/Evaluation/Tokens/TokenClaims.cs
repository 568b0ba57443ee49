using System.Text.Json;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Reads claims of the verified token the way Envoy's metadata matchers do.</summary>
internal static class TokenClaims
{
    /// <summary>Whether the claim, a string or an element of a list, matches one of the patterns.</summary>
    public static Truth Test(in RequestView view, ReadOnlySpan<string> path, ReadOnlySpan<StringPattern> patterns)
    {
        if (view.Http is null)
        {
            return Truth.Unknown;
        }

        if (view.Tokens is not { } tokens)
        {
            return Truth.False;
        }

        if (tokens.Undecided is not null)
        {
            return Truth.Unknown;
        }

        if (!TryFind(tokens.Claims, path, out JsonElement claim))
        {
            return Truth.False;
        }

        bool matches = claim.ValueKind switch
        {
            JsonValueKind.String when path.Length == 1 && tokens.SpaceDelimited.Contains(path[0]) => AnyWord(claim, patterns),
            JsonValueKind.String => Matches(claim, patterns),
            JsonValueKind.Array => AnyElement(claim, patterns),
            _ => false,
        };
        return matches.ToTruth();
    }

    /// <summary>What the request has at the claim, in words.</summary>
    public static string Describe(in RequestView view, string name)
    {
        if (view.Http is null)
        {
            return "the request is not known";
        }

        if (view.Tokens is not { } tokens || tokens.Claims.ValueKind != JsonValueKind.Object)
        {
            return view.Tokens?.Undecided ?? "the request carries no verified token";
        }

        return TryFind(tokens.Claims, name.Split('.'), out JsonElement claim) ? $"claim {name} is {claim.GetRawText()}" : $"the token has no claim {name}";
    }

    /// <summary>Who the verified token speaks for, in words.</summary>
    public static string DescribePrincipal(in RequestView view) =>
        view.Tokens is { Claims.ValueKind: JsonValueKind.Object } tokens && TryFind(tokens.Claims, ["iss"], out JsonElement issuer)
            ? $"token is of {issuer}/{(TryFind(tokens.Claims, ["sub"], out JsonElement subject) ? subject.ToString() : "")}"
            : Describe(view, "iss");

    private static bool TryFind(JsonElement claims, ReadOnlySpan<string> path, out JsonElement claim)
    {
        claim = claims;
        foreach (string key in path)
        {
            if (claim.ValueKind != JsonValueKind.Object || !claim.TryGetProperty(key, out claim))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyElement(JsonElement list, ReadOnlySpan<StringPattern> patterns)
    {
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String && Matches(element, patterns))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyWord(JsonElement text, ReadOnlySpan<StringPattern> patterns)
    {
        ReadOnlySpan<char> words = text.GetString();
        foreach (Range word in words.Split(' '))
        {
            if (!words[word].IsEmpty && StringPattern.AnyMatches(patterns, words[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(JsonElement text, ReadOnlySpan<StringPattern> patterns)
    {
        foreach (ref readonly StringPattern pattern in patterns)
        {
            if (pattern.Kind == StringPatternKind.Exact ? text.ValueEquals(pattern.Text) : pattern.Matches(text.GetString()))
            {
                return true;
            }
        }

        return false;
    }
}
