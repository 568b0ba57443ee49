using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of injected faults.</summary>
internal static class FaultRules
{
    private const double LeastShare = 0.0001;

    private static readonly string[] s_statuses =
    [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
        "UNAUTHENTICATED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
    ];

    /// <summary>Checks faults.</summary>
    public static void Check(HttpFaultInjection? fault, Reporter report)
    {
        if (fault is null)
        {
            return;
        }

        if (fault is { Abort: null, Delay: null })
        {
            report("", IstioDiagnostics.MissingPart, "a fault is an abort or a delay");
        }

        if (fault.Abort is { } abort)
        {
            CheckShare(abort.Percentage, "abort.percentage", report);
            CheckAbort(abort, report.Below("abort"));
        }

        if (fault.Delay is { } delay)
        {
            CheckShare(delay.Percentage, "delay.percentage", report);
            CommonRules.CheckDuration(delay.FixedDelay, "delay.fixedDelay", report);
            if (delay.ExponentialDelay is not null)
            {
                report("delay.exponentialDelay", IstioDiagnostics.UnsupportedSetting, "an exponential delay is not supported");
            }
        }
    }

    /// <summary>An HTTP status is 200 to 600.</summary>
    public static void CheckStatus(long? status, string path, Reporter report)
    {
        if (status is null or < 200 or > 600)
        {
            report(path, IstioDiagnostics.OutOfRange, $"{status ?? 0} is no HTTP status of an answer");
        }
    }

    private static void CheckAbort(FaultAbort abort, Reporter report)
    {
        if (abort.Http2Error is not null)
        {
            report("http2Error", IstioDiagnostics.UnsupportedSetting, "an HTTP/2 error is not supported");
        }
        else if (abort.GrpcStatus is { } grpc)
        {
            if (!s_statuses.Contains(grpc, StringComparer.Ordinal))
            {
                report("grpcStatus", IstioDiagnostics.UnsupportedSetting, $"'{grpc}' is not a gRPC status");
            }
        }
        else if (abort.HttpStatus is not null)
        {
            CheckStatus(abort.HttpStatus, "httpStatus", report);
        }
    }

    private static void CheckShare(Percent? share, string path, Reporter report)
    {
        if (share?.Value is < 0 or > 100 or (> 0 and < LeastShare))
        {
            report(path, IstioDiagnostics.OutOfRange, $"{share.Value} is neither 0 nor a percentage of {LeastShare} or more");
        }
    }
}
