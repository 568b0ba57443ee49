using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of one HTTP route.</summary>
internal static class HttpRouteRules
{
    private static readonly string[] s_methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "*"];

    /// <summary>Checks a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="isDelegate">Whether it is of a VirtualService without hosts.</param>
    /// <param name="report">Takes what is broken.</param>
    public static void Check(HttpRoute route, bool isDelegate, Reporter report)
    {
        CheckConflicts(route, isDelegate, report);
        for (int i = 0; i < (route.Match?.Count ?? 0); i++)
        {
            MatchRules.Check(route.Match![i], report.Below($"match[{i}]"));
        }

        HeaderRules.CheckOperations(route.Headers, allowsAuthority: true, report.Below("headers"));
        CheckCors(route.CorsPolicy, report.Below("corsPolicy"));
        FaultRules.Check(route.Fault, report.Below("fault"));
        CheckMirrors(route, report);
        RedirectRules.Check(route, report);
        RetryRules.Check(route.Retries, report.Below("retries"));
        RedirectRules.CheckRewrite(route, report);
        CheckDestinations(route.Route ?? [], report);
        CommonRules.CheckDuration(route.Timeout, "timeout", report);
    }

    /// <summary>Weights are not negative, and several are not all zero.</summary>
    public static void CheckWeights(IEnumerable<int?> weights, int count, Reporter report)
    {
        int total = 0;
        foreach (int weight in weights.Select(w => w ?? 0))
        {
            if (weight < 0)
            {
                report("route", IstioDiagnostics.OutOfRange, $"weight {weight} is negative");
            }

            total = unchecked(total + weight);
        }

        if (count > 1 && total == 0)
        {
            report("route", IstioDiagnostics.OutOfRange, "the weights sum to 0, so that no destination is chosen");
        }
    }

    private static void CheckConflicts(HttpRoute route, bool isDelegate, Reporter report)
    {
        if (!isDelegate && route.Delegate is not null)
        {
            Exclude(route.Redirect is not null, "redirect", "delegate", report);
            Exclude(route.Route is not null, "route", "delegate", report);
            return;
        }

        Exclude(isDelegate && route.Delegate is not null, "delegate", "a delegated route", report);
        bool hasRoute = route.Route is { Count: > 0 };
        foreach ((string field, bool isSet) in (ReadOnlySpan<(string, bool)>)[("redirect", route.Redirect is not null), ("directResponse", route.DirectResponse is not null)])
        {
            Exclude(isSet && hasRoute, "route", field, report);
            Exclude(isSet && route.Fault is not null, "fault", field, report);
            Exclude(isSet && route.Rewrite is not null, "rewrite", field, report);
        }

        Exclude(route is { Redirect: not null, DirectResponse: not null }, "directResponse", "redirect", report);
        if (!hasRoute && route is { Redirect: null, DirectResponse: null })
        {
            report("route", IstioDiagnostics.MissingPart, "a destination, a redirect or an answer is needed");
        }
    }

    private static void Exclude(bool isBroken, string field, string other, Reporter report)
    {
        if (isBroken)
        {
            report(field, IstioDiagnostics.ConflictingParts, $"{field} and {other} exclude each other");
        }
    }

    private static void CheckMirrors(HttpRoute route, Reporter report)
    {
        Exclude(route.Mirror is not null && route.Mirrors is { Count: > 0 }, "mirrors", "mirror", report);
        if (route.MirrorPercent is { } percent)
        {
            report("mirrorPercent", IstioDiagnostics.DeprecatedSetting, "mirrorPercent is replaced by mirrorPercentage");
            CheckShare(percent, "mirrorPercent", report);
        }

        CheckShare(route.MirrorPercentage is null ? null : route.MirrorPercentage.Value ?? 0, "mirrorPercentage", report);
        if (route.Mirror is not null)
        {
            CommonRules.CheckDestination(route.Mirror, "mirror", report);
        }

        for (int i = 0; i < (route.Mirrors?.Count ?? 0); i++)
        {
            CommonRules.CheckDestination(route.Mirrors![i].Destination, $"mirrors[{i}].destination", report);
            CheckShare(route.Mirrors[i].Percentage?.Value, $"mirrors[{i}].percentage", report);
        }
    }

    private static void CheckShare(double? percent, string path, Reporter report)
    {
        if (percent is < 0 or > 100)
        {
            report(path, IstioDiagnostics.OutOfRange, $"{percent} is no percentage");
        }
    }

    private static void CheckDestinations(IList<HttpRouteDestination> destinations, Reporter report)
    {
        for (int i = 0; i < destinations.Count; i++)
        {
            CommonRules.CheckDestination(destinations[i].Destination, $"route[{i}].destination", report);
            HeaderRules.CheckOperations(destinations[i].Headers, allowsAuthority: false, report.Below($"route[{i}].headers"));
        }

        CheckWeights(destinations.Select(d => d.Weight), destinations.Count, report);
    }

    private static void CheckCors(CorsPolicy? cors, Reporter report)
    {
        if (cors is null)
        {
            return;
        }

        for (int i = 0; i < (cors.AllowOrigins?.Count ?? 0); i++)
        {
            StringMatch origin = cors.AllowOrigins![i];
            if (string.IsNullOrEmpty(origin.Exact) && string.IsNullOrEmpty(origin.Prefix) && string.IsNullOrEmpty(origin.Regex))
            {
                report($"allowOrigins[{i}]", IstioDiagnostics.InvalidMatch, "the origin is empty");
            }

            MatchRules.CheckText(origin, $"allowOrigins[{i}]", allowsEmptyPrefix: false, report);
        }

        foreach (string method in (cors.AllowMethods ?? []).Where(m => !s_methods.Contains(m, StringComparer.Ordinal)))
        {
            report("allowMethods", IstioDiagnostics.UnsupportedSetting, $"'{method}' is not a method");
        }

        foreach (string header in (cors.AllowHeaders ?? []).Concat(cors.ExposeHeaders ?? []))
        {
            HeaderRules.CheckName(header, "allowHeaders", report);
        }

        CommonRules.CheckDuration(cors.MaxAge, "maxAge", report);
        if (cors.MaxAge is { } age && GoDuration.Parse(age) % GoDuration.Second > 0)
        {
            report("maxAge", IstioDiagnostics.InvalidDuration, $"'{age}' is not a whole number of seconds");
        }
    }
}
