using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of limits on connections and requests.</summary>
internal static class ConnectionPoolRules
{
    /// <summary>Checks the limits.</summary>
    public static void Check(ConnectionPoolSettings? settings, Reporter report)
    {
        if (settings is null)
        {
            return;
        }

        if (settings is { Http: null, Tcp: null })
        {
            report("", IstioDiagnostics.MissingPart, "the limits are empty");
        }

        if (settings.Http is { } http)
        {
            CheckHttp(http, report.Below("http"));
        }

        if (settings.Tcp is { } tcp)
        {
            NotNegative(tcp.MaxConnections, "tcp.maxConnections", report);
            CommonRules.CheckDuration(tcp.ConnectTimeout, "tcp.connectTimeout", report);
            CommonRules.CheckDuration(tcp.MaxConnectionDuration, "tcp.maxConnectionDuration", report);
            CommonRules.CheckDuration(tcp.TcpKeepalive?.Time, "tcp.tcpKeepalive.time", report);
            CommonRules.CheckDuration(tcp.TcpKeepalive?.Interval, "tcp.tcpKeepalive.interval", report);
        }
    }

    private static void CheckHttp(HttpConnectionSettings http, Reporter report)
    {
        NotNegative(http.Http1MaxPendingRequests, "http1MaxPendingRequests", report);
        NotNegative(http.Http2MaxRequests, "http2MaxRequests", report);
        NotNegative(http.MaxRequestsPerConnection, "maxRequestsPerConnection", report);
        NotNegative(http.MaxRetries, "maxRetries", report);
        NotNegative(http.MaxConcurrentStreams, "maxConcurrentStreams", report);
        CommonRules.CheckDuration(http.IdleTimeout, "idleTimeout", report);
        if (http is { UseClientProtocol: true, H2UpgradePolicy: H2UpgradePolicies.Upgrade })
        {
            report("useClientProtocol", IstioDiagnostics.ConflictingParts, "the caller's protocol cannot be kept and upgraded");
        }

        if (http.Http2KeepAlive is { } alive)
        {
            Required(alive.Interval, "http2KeepAlive.interval", report);
            Required(alive.Timeout, "http2KeepAlive.timeout", report);
        }
    }

    private static void Required(string? duration, string path, Reporter report)
    {
        if (duration is null)
        {
            report(path, IstioDiagnostics.MissingPart, "a keep-alive needs an interval and a timeout");
        }

        CommonRules.CheckDuration(duration, path, report);
    }

    private static void NotNegative(int? number, string path, Reporter report)
    {
        if (number < 0)
        {
            report(path, IstioDiagnostics.OutOfRange, $"{number} is negative");
        }
    }
}
