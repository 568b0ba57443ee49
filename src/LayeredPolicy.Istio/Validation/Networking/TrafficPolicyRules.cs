using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a traffic policy, of a destination, a subset or a port.</summary>
internal static class TrafficPolicyRules
{
    /// <summary>Checks the policy of a destination or subset.</summary>
    public static void Check(TrafficPolicy? policy, string ns, Reporter report)
    {
        if (policy is null)
        {
            return;
        }

        if (policy is { OutlierDetection: null, ConnectionPool: null, LoadBalancer: null, Tls: null, PortLevelSettings: null, Tunnel: null, ProxyProtocol: null, RetryBudget: null })
        {
            report("", IstioDiagnostics.MissingPart, "the traffic policy is empty");
        }

        if (policy is { Tunnel: not null, ProxyProtocol: not null })
        {
            report("tunnel", IstioDiagnostics.ConflictingParts, "a tunnel and the PROXY header exclude each other");
        }

        OutlierRules.Check(policy.OutlierDetection, report.Below("outlierDetection"));
        ConnectionPoolRules.Check(policy.ConnectionPool, report.Below("connectionPool"));
        LoadBalancerRules.Check(policy.LoadBalancer, policy.OutlierDetection, report.Below("loadBalancer"));
        ClientTlsRules.Check(policy.Tls, ns, report.Below("tls"));
        CheckPorts(policy.PortLevelSettings ?? [], ns, report);
        CheckTunnel(policy.Tunnel, report.Below("tunnel"));
        if (policy.ProxyProtocol?.Version is not (null or ProxyProtocolVersions.V1 or ProxyProtocolVersions.V2))
        {
            report("proxyProtocol.version", IstioDiagnostics.UnsupportedSetting, $"version {policy.ProxyProtocol.Version} is not known");
        }
    }

    /// <summary>Warnings about single ports are lost in istiod.</summary>
    private static void CheckPorts(IList<PortTrafficPolicy> ports, string ns, Reporter report)
    {
        for (int i = 0; i < ports.Count; i++)
        {
            PortTrafficPolicy port = ports[i];
            Reporter below = report.Below($"portLevelSettings[{i}]").ErrorsOnly();
            if (port.Port is null)
            {
                below("port", IstioDiagnostics.MissingPart, "the port is missing");
            }

            if (port is { OutlierDetection: null, ConnectionPool: null, LoadBalancer: null, Tls: null })
            {
                below("", IstioDiagnostics.MissingPart, "the settings of the port are empty");
            }

            OutlierRules.Check(port.OutlierDetection, below.Below("outlierDetection"));
            ConnectionPoolRules.Check(port.ConnectionPool, below.Below("connectionPool"));
            LoadBalancerRules.Check(port.LoadBalancer, port.OutlierDetection, below.Below("loadBalancer"));
            ClientTlsRules.Check(port.Tls, ns, below.Below("tls"));
        }
    }

    private static void CheckTunnel(TunnelSettings? tunnel, Reporter report)
    {
        if (tunnel is null)
        {
            return;
        }

        if (tunnel.Protocol is not (null or "" or "CONNECT" or "POST"))
        {
            report("protocol", IstioDiagnostics.UnsupportedSetting, $"'{tunnel.Protocol}' is neither CONNECT nor POST");
        }

        string host = tunnel.TargetHost ?? "";
        if (HostText.NameFault(host) is { } fault && !AddressText.IsAddress(host))
        {
            report("targetHost", IstioDiagnostics.InvalidHost, fault);
        }

        CommonRules.CheckPort(tunnel.TargetPort, "targetPort", report);
    }
}
