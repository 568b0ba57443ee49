using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the outbound listeners of a Sidecar.</summary>
internal static class SidecarEgressRules
{
    /// <summary>Checks the listeners together.</summary>
    public static void Check(IList<SidecarEgressListener> listeners, string ns, Reporter report)
    {
        var numbers = new HashSet<long>();
        var sockets = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < listeners.Count; i++)
        {
            SidecarEgressListener listener = listeners[i];
            Reporter below = report.Below($"spec.egress[{i}]");
            if (listener.Port is { } port)
            {
                CheckBinding(listener, port, below);
                bool isNew = port.Number is null or 0 ? sockets.Add(listener.Bind ?? "") : numbers.Add(port.Number.Value);
                if (!isNew)
                {
                    below("port", IstioDiagnostics.RepeatedPart, "the port or socket is there twice");
                }
            }
            else if (i < listeners.Count - 1)
            {
                below("port", IstioDiagnostics.ConflictingParts, "a listener without port takes the rest of the traffic and stands last");
            }

            CheckHosts(listener.Hosts ?? [], ns, below);
        }
    }

    /// <summary>What holds for the ports of both directions.</summary>
    public static void CheckPort(SidecarPort port, Reporter report)
    {
        if (port.TargetPort > 0)
        {
            report("port.targetPort", IstioDiagnostics.UnsupportedSetting, "targetPort has no effect in a Sidecar");
        }

        if (!string.IsNullOrEmpty(port.Name))
        {
            CommonRules.CheckPortName(port.Name, "port.name", report);
        }

        CommonRules.CheckProtocol(port.Protocol, "port.protocol", report);
    }

    private static void CheckBinding(SidecarEgressListener listener, SidecarPort port, Reporter report)
    {
        CheckPort(port, report);
        if (port.Number is not (null or 0))
        {
            CommonRules.CheckPort(port.Number, "port.number", report);
            CommonRules.CheckAddress(listener.Bind, "bind", report);
            return;
        }

        if (CommonRules.IsSocket(listener.Bind))
        {
            CommonRules.CheckSocket(listener.Bind!, "bind", report);
        }
        else
        {
            report("bind", IstioDiagnostics.InvalidEndpoint, "port 0 needs a Unix socket to bind to");
        }

        if (listener.CaptureMode is not (null or CaptureModes.Default or CaptureModes.None))
        {
            report("captureMode", IstioDiagnostics.ConflictingParts, "a Unix socket captures nothing: use DEFAULT or NONE");
        }
    }

    private static void CheckHosts(IList<string> hosts, string ns, Reporter report)
    {
        if (hosts.Count == 0)
        {
            report("hosts", IstioDiagnostics.MissingPart, "a host is needed");
        }

        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (int i = 0; i < hosts.Count; i++)
        {
            string[] parts = hosts[i].Split('/', 2);
            if (parts.Length == 2 && !parts[0].StartsWith('~'))
            {
                string from = parts[0] == "." ? ns : parts[0];
                HashSet<string> names = seen.TryGetValue(from, out HashSet<string>? known) ? known : seen[from] = new(StringComparer.Ordinal);
                if (parts[1] == "*" ? names.Count > 0 : names.Contains(parts[1]) || names.Contains("*"))
                {
                    report($"hosts[{i}]", IstioDiagnostics.DoubtfulHost, $"'{hosts[i]}' is there already");
                }

                names.Add(parts[1]);
            }

            if (ListenerHosts.SidecarFault(hosts[i]) is { } fault)
            {
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, fault);
            }
        }

        if (seen.Count > 1 && seen.TryGetValue("*", out HashSet<string>? everywhere) && everywhere.Contains("*"))
        {
            report("hosts", IstioDiagnostics.DoubtfulHost, "'*/*' is everything, and nothing can be added to it");
        }
    }
}
