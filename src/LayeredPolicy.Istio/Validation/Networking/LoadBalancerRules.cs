using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the choice of endpoints.</summary>
internal static class LoadBalancerRules
{
    private const long LargestTable = 5_000_011;

    /// <summary>Checks the settings.</summary>
    public static void Check(LoadBalancerSettings? settings, OutlierDetection? outlier, Reporter report)
    {
        if (settings is null)
        {
            return;
        }

        if (settings.ConsistentHash is { } hash)
        {
            CheckHash(hash, report.Below("consistentHash"));
        }

        if (settings is { LocalityLbSetting: not null, ZoneAwareLbSetting: not null })
        {
            report("zoneAwareLbSetting", IstioDiagnostics.ConflictingParts, "localityLbSetting and zoneAwareLbSetting exclude each other");
        }

        LocalityRules.Check(settings.LocalityLbSetting, outlier, report.Below("localityLbSetting"));
        LocalityRules.Check(settings.ZoneAwareLbSetting, outlier, report.Below("zoneAwareLbSetting"));
        CheckWarmup(settings.Warmup, report.Below("warmup"));
    }

    private static void CheckHash(ConsistentHash hash, Reporter report)
    {
        if (hash.HttpCookie is { } cookie)
        {
            CheckCookie(cookie, report.Below("httpCookie"));
        }

        if (hash.MinimumRingSize is not (null or 0))
        {
            report("minimumRingSize", IstioDiagnostics.DeprecatedSetting, "minimumRingSize is replaced by ringHash.minimumRingSize");
            if (hash.RingHash is not null || hash.Maglev is not null)
            {
                report("minimumRingSize", IstioDiagnostics.ConflictingParts, "only one of minimumRingSize, ringHash and maglev can be given");
            }
        }

        if (hash.Maglev is { } maglev && (maglev.TableSize is null or 0 or >= LargestTable || !IsPrime(maglev.TableSize.Value)))
        {
            report("maglev.tableSize", IstioDiagnostics.OutOfRange, $"a Maglev table has a prime number of entries below {LargestTable}, not {maglev.TableSize ?? 0}");
        }
    }

    private static void CheckCookie(HttpCookie cookie, Reporter report)
    {
        if (string.IsNullOrEmpty(cookie.Name))
        {
            report("name", IstioDiagnostics.MissingPart, "the cookie has no name");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (HttpCookieField attribute in cookie.Attributes ?? [])
        {
            if (string.IsNullOrEmpty(attribute.Name))
            {
                report("attributes", IstioDiagnostics.MissingPart, "an attribute has no name");
            }
            else if (!names.Add(attribute.Name))
            {
                report("attributes", IstioDiagnostics.RepeatedPart, $"attribute '{attribute.Name}' is there twice");
            }
        }
    }

    private static void CheckWarmup(WarmupConfiguration? warmup, Reporter report)
    {
        if (warmup is null)
        {
            return;
        }

        if (warmup.Duration is null)
        {
            report("duration", IstioDiagnostics.MissingPart, "the duration is missing");
        }

        CommonRules.CheckDuration(warmup.Duration, "duration", report);
        if (warmup.MinimumPercent > 100)
        {
            report("minimumPercent", IstioDiagnostics.OutOfRange, $"{warmup.MinimumPercent} is no percentage");
        }

        if (warmup.Aggression < 1)
        {
            report("aggression", IstioDiagnostics.OutOfRange, "aggression is 1 at least");
        }
    }

    private static bool IsPrime(long number)
    {
        for (long divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return number > 1;
    }
}
