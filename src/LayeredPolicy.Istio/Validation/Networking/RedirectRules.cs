using System.Text;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of redirects, fixed answers and rewrites.</summary>
internal static class RedirectRules
{
    private const int LargestBody = 1024 * 1024;
    private const int LargeBody = 100 * 1024;

    /// <summary>Checks the redirect and the fixed answer of a route.</summary>
    public static void Check(HttpRoute route, Reporter report)
    {
        if (route.Redirect is { } redirect)
        {
            CheckRedirect(route, redirect, report.Below("redirect"));
        }

        if (route.DirectResponse is { } answer)
        {
            FaultRules.CheckStatus(answer.Status, "directResponse.status", report);
            int size = answer.Body?.Bytes?.Length ?? Encoding.UTF8.GetByteCount(answer.Body?.String ?? "");
            if (size > LargestBody)
            {
                report("directResponse.body", IstioDiagnostics.OutOfRange, "the body is larger than a megabyte");
            }
            else if (size > LargeBody)
            {
                report("directResponse.body", IstioDiagnostics.IgnoredSetting, "the body is larger than 100 kilobytes, and every proxy holds it in memory");
            }
        }
    }

    /// <summary>Checks the rewrite of a route. The host is rewritten in one place only.</summary>
    public static void CheckRewrite(HttpRoute route, Reporter report)
    {
        HeaderOperations? changes = route.Headers?.Request;
        int authorities = (string.IsNullOrEmpty(route.Rewrite?.Authority) ? 0 : 1)
            + (changes?.Set?.Keys.Count(HeaderRules.IsAuthority) ?? 0) + (changes?.Add?.Keys.Count(HeaderRules.IsAuthority) ?? 0);
        if (authorities > 1)
        {
            report("rewrite.authority", IstioDiagnostics.ConflictingParts, "the host is rewritten in more than one place");
        }

        if (route.Rewrite is not { } rewrite)
        {
            return;
        }

        if (string.IsNullOrEmpty(rewrite.Uri) && rewrite.UriRegexRewrite is null && string.IsNullOrEmpty(rewrite.Authority))
        {
            report("rewrite", IstioDiagnostics.MissingPart, "the rewrite says nothing");
        }

        if (rewrite.UriRegexRewrite is { } regex)
        {
            if (!string.IsNullOrEmpty(rewrite.Uri))
            {
                report("rewrite.uriRegexRewrite", IstioDiagnostics.ConflictingParts, "only one of uri and uriRegexRewrite can be given");
            }

            if (string.IsNullOrEmpty(regex.Match) || string.IsNullOrEmpty(regex.Rewrite))
            {
                report("rewrite.uriRegexRewrite", IstioDiagnostics.MissingPart, "a replacement needs an expression and a text");
            }
            else if (MatchRules.RegexFault(regex.Match) is { } fault)
            {
                report("rewrite.uriRegexRewrite.match", IstioDiagnostics.InvalidMatch, fault);
            }
        }
    }

    private static void CheckRedirect(HttpRoute route, HttpRedirect redirect, Reporter report)
    {
        bool hasUri = !string.IsNullOrEmpty(redirect.Uri);
        bool hasPrefix = !string.IsNullOrEmpty(redirect.PrefixRewrite);
        if (!hasUri && !hasPrefix && string.IsNullOrEmpty(redirect.Authority) && string.IsNullOrEmpty(redirect.Scheme) && redirect is { Port: null, DerivePort: null })
        {
            report("", IstioDiagnostics.MissingPart, "the redirect says nothing");
        }

        if (hasUri && hasPrefix)
        {
            report("prefixRewrite", IstioDiagnostics.ConflictingParts, "only one of uri and prefixRewrite can be given");
        }

        if (hasPrefix && route.Match?.Any(m => m.Uri?.Prefix is null) == true)
        {
            report("prefixRewrite", IstioDiagnostics.ConflictingParts, "the prefix can be rewritten only where the path is matched by prefix");
        }

        if (redirect.RedirectCode is not (null or 0 or (>= 300 and <= 399)))
        {
            report("redirectCode", IstioDiagnostics.OutOfRange, $"{redirect.RedirectCode} is no status of a redirect");
        }

        if (redirect.Scheme is not (null or "" or "http" or "https"))
        {
            report("scheme", IstioDiagnostics.UnsupportedSetting, $"scheme '{redirect.Scheme}' is neither http nor https");
        }

        if (redirect.Port > 0)
        {
            CommonRules.CheckPort(redirect.Port, "port", report);
        }
    }
}
