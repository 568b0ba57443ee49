using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the ejection of failing endpoints.</summary>
internal static class OutlierRules
{
    /// <summary>Checks the settings.</summary>
    public static void Check(OutlierDetection? outlier, Reporter report)
    {
        if (outlier is null)
        {
            return;
        }

        CommonRules.CheckDuration(outlier.Interval, "interval", report);
        CommonRules.CheckDuration(outlier.BaseEjectionTime, "baseEjectionTime", report);
        if (outlier.ConsecutiveErrors is not (null or 0))
        {
            report("consecutiveErrors", IstioDiagnostics.DeprecatedSetting, "consecutiveErrors is replaced by consecutiveGatewayErrors and consecutive5xxErrors");
        }

        if (outlier.ConsecutiveLocalOriginFailures > 0 && outlier.SplitExternalLocalOriginErrors != true)
        {
            report("consecutiveLocalOriginFailures", IstioDiagnostics.ConflictingParts, "failures to connect are counted apart only with splitExternalLocalOriginErrors");
        }

        CheckPercent(outlier.MaxEjectionPercent, "maxEjectionPercent", report);
        CheckPercent(outlier.MinHealthPercent, "minHealthPercent", report);
    }

    private static void CheckPercent(int? percent, string path, Reporter report)
    {
        if (percent is < 0 or > 100)
        {
            report(path, IstioDiagnostics.OutOfRange, $"{percent} is no percentage");
        }
    }
}
