using System.Globalization;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of retries.</summary>
internal static class RetryRules
{
    private static readonly string[] s_conditions =
    [
        "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "retriable-4xx", "refused-stream", "retriable-status-codes",
        "retriable-headers", "envoy-ratelimited", "http3-post-connect-failure", "cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
    ];

    /// <summary>Checks a retry policy.</summary>
    public static void Check(HttpRetry? retries, Reporter report)
    {
        if (retries is null)
        {
            return;
        }

        if (retries.Attempts < 0)
        {
            report("attempts", IstioDiagnostics.OutOfRange, "the number of retries is negative");
        }

        bool isConfigured = retries.PerTryTimeout is not null || !string.IsNullOrEmpty(retries.RetryOn) || retries.RetryRemoteLocalities is not null;
        if (retries.Attempts is null or 0 && isConfigured)
        {
            report("attempts", IstioDiagnostics.ConflictingParts, "retries are switched off and described at once");
        }

        CommonRules.CheckDuration(retries.PerTryTimeout, "perTryTimeout", report);
        CommonRules.CheckDuration(retries.Backoff, "backoff", report);
        foreach (string condition in string.IsNullOrEmpty(retries.RetryOn) ? [] : retries.RetryOn.Split(','))
        {
            if (!s_conditions.Contains(condition, StringComparer.Ordinal) && !IsStatus(condition))
            {
                report("retryOn", IstioDiagnostics.UnsupportedSetting, $"'{condition}' is no condition of a retry");
            }
        }
    }

    /// <summary>A status that has a name in HTTP.</summary>
    private static bool IsStatus(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int status) && status is
            (>= 100 and <= 103) or (>= 200 and <= 208) or 226 or (>= 300 and <= 305) or 307 or 308 or (>= 400 and <= 418)
            or (>= 421 and <= 426) or 428 or 429 or 431 or 451 or (>= 500 and <= 508) or 510 or 511;
}
