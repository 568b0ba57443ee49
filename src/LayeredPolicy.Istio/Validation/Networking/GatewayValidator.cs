using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a Gateway.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/gateway/.</remarks>
public sealed class GatewayValidator : NetworkingValidator<Gateway>
{
    private const string Semantics = "internal.istio.io/gateway-semantics";

    private protected override void Check(Gateway value, Reporter report)
    {
        bool isConverted = value.Metadata.Annotations?.TryGetValue(Semantics, out string? semantics) == true && semantics == "gateway";
        if (!isConverted && !HostText.IsLabel(value.Metadata.Name ?? ""))
        {
            report("metadata.name", IstioDiagnostics.InvalidHost, $"the name of a Gateway is a DNS label, and '{value.Metadata.Name}' is none");
        }

        IList<Server> servers = value.Spec?.Servers ?? [];
        if (servers.Count == 0)
        {
            report("spec.servers", IstioDiagnostics.MissingPart, "a server is needed");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < servers.Count; i++)
        {
            Reporter below = report.Below($"spec.servers[{i}]");
            CheckServer(servers[i], below);
            if (servers[i].Port is { } port)
            {
                if (!names.Add(port.Name ?? ""))
                {
                    below("port.name", IstioDiagnostics.RepeatedPart, $"port name '{port.Name}' is there twice");
                }

                if (servers[i].Tls?.HttpsRedirect == true && !ProtocolText.IsHttp(port.Protocol))
                {
                    below("tls.httpsRedirect", IstioDiagnostics.IgnoredSetting, "a redirect to HTTPS is for HTTP ports");
                }
            }
        }
    }

    private static void CheckServer(Server server, Reporter report)
    {
        if (server.Hosts is null or { Count: 0 })
        {
            report("hosts", IstioDiagnostics.MissingPart, "a host is needed");
        }

        for (int i = 0; i < (server.Hosts?.Count ?? 0); i++)
        {
            if (ListenerHosts.GatewayFault(server.Hosts![i]) is { } fault)
            {
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, fault);
            }
        }

        bool isPortValid = true;
        CheckPort(server, (path, rule, found) =>
        {
            isPortValid = false;
            report(path, rule, found);
        });
        CheckBind(server, report);
        if (server.Tls is { } tls)
        {
            TlsRules.Check(tls, report.Below("tls"));
        }

        if (isPortValid)
        {
            CheckTlsOfPort(server, report);
        }
    }

    private static void CheckPort(Server server, Reporter report)
    {
        if (server.Port is not { } port)
        {
            report("port", IstioDiagnostics.MissingPart, "the port is missing");
            return;
        }

        if (!ProtocolText.IsKnown(port.Protocol))
        {
            report("port.protocol", IstioDiagnostics.InvalidPortDefinition, $"'{port.Protocol}' is no protocol that Istio knows");
        }

        if (port.Number > 0 || !CommonRules.IsSocket(server.Bind))
        {
            CommonRules.CheckPort(port.Number, "port.number", report);
        }

        if (port.TargetPort > 0)
        {
            report("port.targetPort", IstioDiagnostics.UnsupportedSetting, "targetPort has no effect on a gateway");
        }

        if (string.IsNullOrEmpty(port.Name))
        {
            report("port.name", IstioDiagnostics.MissingPart, "the port has no name");
        }
    }

    private static void CheckBind(Server server, Reporter report)
    {
        if (!CommonRules.IsSocket(server.Bind))
        {
            CommonRules.CheckAddress(server.Bind, "bind", report);
            return;
        }

        CommonRules.CheckSocket(server.Bind!, "bind", report);
        if (server.Port?.Number is not (null or 0))
        {
            report("port.number", IstioDiagnostics.InvalidPortDefinition, "the port number of a Unix socket is 0");
        }
    }

    private static void CheckTlsOfPort(Server server, Reporter report)
    {
        string? protocol = server.Port!.Protocol;
        if (ProtocolText.IsTls(protocol))
        {
            if (server.Tls is null)
            {
                report("tls", IstioDiagnostics.InvalidTls, $"a server of protocol {protocol} needs TLS settings");
            }
        }
        else if (server.Tls is { } tls && !(ProtocolText.IsHttp(protocol) && IsHarmless(tls)))
        {
            report("tls", IstioDiagnostics.InvalidTls, $"a server of protocol {protocol} has no TLS settings");
        }
    }

    /// <summary>On a plain HTTP port only a redirect to HTTPS makes sense, so that TLS settings must not terminate anything.</summary>
    private static bool IsHarmless(ServerTlsSettings tls) =>
        tls.Mode is null or ServerTlsModes.Passthrough or ServerTlsModes.AutoPassthrough
        && string.IsNullOrEmpty(tls.ServerCertificate) && string.IsNullOrEmpty(tls.PrivateKey) && string.IsNullOrEmpty(tls.CaCertificates);
}
