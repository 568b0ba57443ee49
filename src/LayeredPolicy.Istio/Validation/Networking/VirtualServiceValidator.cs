using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a VirtualService.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/virtual-service/.</remarks>
public sealed class VirtualServiceValidator : NetworkingValidator<VirtualService>
{
    private const string Mesh = "mesh";

    private protected override void Check(VirtualService value, Reporter report)
    {
        VirtualServiceSpec spec = value.Spec ?? new();
        Reporter below = report.Below("spec");
        bool isDelegate = spec.Hosts is null or { Count: 0 };
        if (isDelegate)
        {
            CheckDelegate(spec, below);
        }

        IList<string> gateways = spec.Gateways ?? [];
        GatewayNames.Check(gateways, "gateways", below);
        if (gateways.All(g => g == Mesh))
        {
            CheckClaims(spec, below);
        }

        CheckHosts(spec.Hosts ?? [], appliesToMesh: gateways.Count == 0 || gateways.Contains(Mesh), below);
        if (spec is { Http: null or { Count: 0 }, Tcp: null or { Count: 0 }, Tls: null or { Count: 0 } })
        {
            below("", IstioDiagnostics.MissingPart, "a route of http, tcp or tls is needed");
        }

        for (int i = 0; i < (spec.Http?.Count ?? 0); i++)
        {
            HttpRouteRules.Check(spec.Http![i], isDelegate, below.Below($"http[{i}]"));
        }

        ConnectionRouteRules.Check(spec, below);
        CommonRules.CheckExportTo(spec.ExportTo, value.Metadata.NamespaceProperty ?? "", isServiceEntry: false, hasSelector: false, report);
        RouteReachability.Check(spec, below);
    }

    private static void CheckDelegate(VirtualServiceSpec spec, Reporter report)
    {
        foreach ((string field, bool isSet) in (ReadOnlySpan<(string, bool)>)
            [("gateways", spec.Gateways is { Count: > 0 }), ("tls", spec.Tls is { Count: > 0 }), ("tcp", spec.Tcp is { Count: > 0 })])
        {
            if (isSet)
            {
                report(field, IstioDiagnostics.UnsupportedSetting, $"a VirtualService without hosts is for delegation and has no {field}");
            }
        }
    }

    private static void CheckClaims(VirtualServiceSpec spec, Reporter report)
    {
        for (int i = 0; i < (spec.Http?.Count ?? 0); i++)
        {
            foreach (HttpMatchRequest match in spec.Http![i].Match ?? [])
            {
                if ((match.Headers?.Keys ?? []).Concat(match.WithoutHeaders?.Keys ?? []).FirstOrDefault(HeaderRules.BeginsLikeClaim) is { } claim)
                {
                    report($"http[{i}].match", IstioDiagnostics.UnsupportedSetting, $"'{claim}' can be matched at gateways only");
                }
            }
        }
    }

    private static void CheckHosts(IList<string> hosts, bool appliesToMesh, Reporter report)
    {
        bool allValid = true;
        for (int i = 0; i < hosts.Count; i++)
        {
            string? fault = HostText.WildcardNameFault(hosts[i]);
            fault = fault is not null && AddressText.IsAddress(hosts[i]) ? null
                : fault ?? (appliesToMesh && hosts[i] == "*" ? "the host '*' is for gateways only" : null);
            if (fault is not null)
            {
                allValid = false;
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, fault);
            }
        }

        for (int i = 0; allValid && i < hosts.Count; i++)
        {
            if (hosts.Skip(i + 1).FirstOrDefault(h => HostText.Overlap(hosts[i], h)) is { } other)
            {
                report($"hosts[{i}]", IstioDiagnostics.RepeatedPart, $"'{hosts[i]}' and '{other}' overlap");
            }
        }
    }
}
