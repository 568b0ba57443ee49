using System.Globalization;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a Sidecar.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/sidecar/.</remarks>
public sealed class SidecarValidator : NetworkingValidator<Sidecar>
{
    /// <summary>The number of a mode that the Sidecar's own enumeration has no name for.</summary>
    private const string DynamicDnsMode = "3";

    private static readonly string[] s_local = ["", "127.0.0.1", "0.0.0.0", "::1", "::"];

    private protected override void Check(Sidecar value, Reporter report)
    {
        SidecarSpec spec = value.Spec ?? new();
        CommonRules.CheckSelector(spec.WorkloadSelector, "spec.workloadSelector", report);
        if (spec is { Egress: null, Ingress: null, OutboundTrafficPolicy: null, InboundConnectionPool: null })
        {
            report("spec", IstioDiagnostics.MissingPart, "the Sidecar says nothing");
        }

        CheckIngress(spec.Ingress ?? [], report);
        ConnectionPoolRules.Check(spec.InboundConnectionPool, report.Below("spec.inboundConnectionPool"));
        SidecarEgressRules.Check(spec.Egress ?? [], value.Metadata.NamespaceProperty ?? "", report);
        CheckOutbound(spec.OutboundTrafficPolicy, report.Below("spec.outboundTrafficPolicy"));
    }

    private static void CheckIngress(IList<SidecarIngressListener> listeners, Reporter report)
    {
        var numbers = new HashSet<long>();
        for (int i = 0; i < listeners.Count; i++)
        {
            SidecarIngressListener listener = listeners[i];
            Reporter below = report.Below($"spec.ingress[{i}]");
            if (listener.Port is not { } port)
            {
                below("port", IstioDiagnostics.MissingPart, "the port is missing");
                continue;
            }

            SidecarEgressRules.CheckPort(port, below);
            CommonRules.CheckPort(port.Number, "port.number", below);
            CommonRules.CheckAddress(listener.Bind, "bind", below);
            if (!numbers.Add(port.Number ?? 0))
            {
                below("port.number", IstioDiagnostics.RepeatedPart, $"port {port.Number} is there twice");
            }

            CheckEndpoint(listener.DefaultEndpoint ?? "", below);
            CheckTls(listener, below);
            ConnectionPoolRules.Check(listener.ConnectionPool, below.Below("connectionPool"));
            if (listener.ConnectionPool?.Http is not null && !ProtocolText.IsHttp(port.Protocol))
            {
                below("connectionPool.http", IstioDiagnostics.IgnoredSetting, $"limits of HTTP requests do not apply to protocol '{port.Protocol}'");
            }
        }
    }

    private static void CheckEndpoint(string endpoint, Reporter report)
    {
        if (endpoint.Length == 0)
        {
            return;
        }

        if (CommonRules.IsSocket(endpoint))
        {
            CommonRules.CheckSocket(endpoint, "defaultEndpoint", report);
            return;
        }

        int colon = endpoint.LastIndexOf(':');
        string host = colon < 0 ? endpoint : endpoint[..colon];
        bool isBracketed = host.StartsWith('[') && host.EndsWith(']');
        host = isBracketed ? host[1..^1] : host;
        bool isWhole = colon >= 0 && s_local.Contains(host, StringComparer.Ordinal) && (isBracketed || !host.Contains(':', StringComparison.Ordinal));
        if (!isWhole || !int.TryParse(endpoint.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int port) || port is < 1 or > 65535)
        {
            report("defaultEndpoint", IstioDiagnostics.InvalidEndpoint, $"'{endpoint}' is not an address of the workload itself with a port");
        }
    }

    private static void CheckTls(SidecarIngressListener listener, Reporter report)
    {
        if (listener.Tls is not { } tls)
        {
            return;
        }

        Reporter below = report.Below("tls");
        foreach ((string field, bool isSet) in (ReadOnlySpan<(string, bool)>)
        [
            ("subjectAltNames", tls.SubjectAltNames is { Count: > 0 }), ("httpsRedirect", tls.HttpsRedirect == true),
            ("credentialName", !string.IsNullOrEmpty(tls.CredentialName)), ("credentialNames", tls.CredentialNames is { Count: > 0 }),
            ("tlsCertificates", tls.TlsCertificates is { Count: > 0 }),
        ])
        {
            if (isSet)
            {
                below(field, IstioDiagnostics.UnsupportedSetting, $"{field} is not supported in a Sidecar");
            }
        }

        if (tls.Mode is ServerTlsModes.IstioMutual or ServerTlsModes.AutoPassthrough)
        {
            below("mode", IstioDiagnostics.UnsupportedSetting, $"mode {tls.Mode} is not supported in a Sidecar");
        }

        if (!ProtocolText.IsTls(listener.Port!.Protocol))
        {
            below("", IstioDiagnostics.InvalidTls, "TLS settings need a port of protocol HTTPS or TLS");
        }

        TlsRules.Check(tls, below);
    }

    private static void CheckOutbound(OutboundTrafficPolicy? policy, Reporter report)
    {
        if (policy?.Mode == DynamicDnsMode)
        {
            report("mode", IstioDiagnostics.UnsupportedSetting, "mode ALLOW_ANY_DYNAMIC_DNS is for the mesh configuration only");
        }

        if (policy?.EgressProxy is not { } proxy)
        {
            return;
        }

        if (policy.Mode != OutboundTrafficModes.AllowAny)
        {
            report("egressProxy", IstioDiagnostics.ConflictingParts, "an egress proxy needs mode ALLOW_ANY");
        }

        if (proxy.Port is null)
        {
            report("egressProxy.port", IstioDiagnostics.MissingPart, "the egress proxy has no port");
        }

        CommonRules.CheckDestination(proxy, "egressProxy", report);
    }
}
