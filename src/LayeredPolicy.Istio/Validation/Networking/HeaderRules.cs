using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Rules for header names and values.</summary>
internal static class HeaderRules
{
    private const string Claims = "@request.auth.claims";

    /// <summary>A header name is made of letters, digits, dashes and underscores.</summary>
    public static void CheckName(string? name, string path, Reporter report) => CheckName(name, allowsUnderscore: true, path, report);

    /// <summary>A header name of a health request is made of letters, digits and dashes, as Kubernetes has it.</summary>
    public static void CheckProbeName(string? name, string path, Reporter report) => CheckName(name, allowsUnderscore: false, path, report);

    /// <summary>The key of a header condition: a header name, a pseudo header of HTTP/2, or a claim of a token.</summary>
    public static void CheckMatchName(string name, string path, Reporter report)
    {
        if (!IsClaim(name) && name is not (":authority" or ":method" or ":path" or ":scheme"))
        {
            CheckName(name, path, report);
        }
    }

    /// <summary>Whether a key of a header condition means a claim of a token, well-formed or not.</summary>
    public static bool BeginsLikeClaim(string name) => name.StartsWith(Claims, StringComparison.Ordinal);

    /// <summary>Changes of headers of a route or of one of its destinations.</summary>
    /// <param name="headers">The changes; null for none.</param>
    /// <param name="allowsAuthority">Whether requests may get another <c>:authority</c>.</param>
    /// <param name="report">Takes what is broken.</param>
    public static void CheckOperations(RouteHeaders? headers, bool allowsAuthority, Reporter report)
    {
        CheckChanges(headers?.Request, mayChangeHost: true, allowsAuthority, report.Below("request"));
        CheckChanges(headers?.Response, mayChangeHost: false, allowsAuthority: false, report.Below("response"));
    }

    /// <summary>Whether a header is the one that names the host.</summary>
    public static bool IsAuthority(string name) =>
        name.Equals(":authority", StringComparison.OrdinalIgnoreCase) || name.Equals("host", StringComparison.OrdinalIgnoreCase);

    private static void CheckName(string? name, bool allowsUnderscore, string path, Reporter report)
    {
        if (string.IsNullOrEmpty(name))
        {
            report(path, IstioDiagnostics.InvalidHeader, "a header has no name");
        }
        else if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || (allowsUnderscore && c == '_')))
        {
            report(path, IstioDiagnostics.InvalidHeader, $"'{name}' is not a header name");
        }
    }

    private static void CheckChanges(HeaderOperations? changes, bool mayChangeHost, bool allowsAuthority, Reporter report)
    {
        foreach ((string field, IDictionary<string, string>? values) in (ReadOnlySpan<(string, IDictionary<string, string>?)>)[("add", changes?.Add), ("set", changes?.Set)])
        {
            foreach ((string name, string value) in values ?? new Dictionary<string, string>())
            {
                CheckChangedName(name, mayChangeHost, allowsAuthority, $"{field}[{name}]", report);
                if (!HeaderFormat.IsValid(value))
                {
                    report($"{field}[{name}]", IstioDiagnostics.InvalidHeader, $"'{value}' has a command that is not complete");
                }
            }
        }

        for (int i = 0; i < (changes?.Remove?.Count ?? 0); i++)
        {
            CheckChangedName(changes!.Remove![i], mayChangeHost: false, allowsAuthority: false, $"remove[{i}]", report);
        }
    }

    private static void CheckChangedName(string name, bool mayChangeHost, bool allowsAuthority, string path, Reporter report)
    {
        bool isHost = name.Equals("host", StringComparison.OrdinalIgnoreCase);
        bool isAllowed = (mayChangeHost && isHost) || (allowsAuthority && IsAuthority(name));
        if (name.Length == 0 || (!isAllowed && (isHost || name[0] == ':')))
        {
            report(path, IstioDiagnostics.InvalidHeader, name.Length == 0 ? "a header has no name" : $"'{name}' cannot be changed");
        }
    }

    /// <summary>A claim is written with dots or with brackets.</summary>
    private static bool IsClaim(string name)
    {
        string rest = BeginsLikeClaim(name) ? name[Claims.Length..] : "";
        return rest.Length > 1 && (rest[0] == '.' || (rest[0] == '[' && rest[^1] == ']' && rest.Length > 2));
    }
}
