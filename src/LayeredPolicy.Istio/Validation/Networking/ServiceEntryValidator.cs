using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a ServiceEntry.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/service-entry/.</remarks>
public sealed class ServiceEntryValidator : NetworkingValidator<ServiceEntry>
{
    private protected override void Check(ServiceEntry value, Reporter report)
    {
        ServiceEntrySpec spec = value.Spec ?? new();
        Reporter below = report.Below("spec");
        CommonRules.CheckSelector(spec.WorkloadSelector, "workloadSelector", below);
        if (spec is { WorkloadSelector: not null, Endpoints: not null })
        {
            below("endpoints", IstioDiagnostics.ConflictingParts, "only one of workloadSelector and endpoints can be given");
        }

        CheckHosts(spec, below);
        CheckAddresses(spec, below);
        HashSet<string> ports = CheckPorts(spec, below);
        ServiceResolutionRules.Check(value, spec, ports, below);
        CheckSharedPort(spec, below);
        CommonRules.CheckExportTo(spec.ExportTo, value.Metadata.NamespaceProperty ?? "", isServiceEntry: true, hasSelector: false, report);
    }

    private static void CheckHosts(ServiceEntrySpec spec, Reporter report)
    {
        if (spec.Hosts is null or { Count: 0 })
        {
            report("hosts", IstioDiagnostics.MissingPart, "a host is needed");
        }

        for (int i = 0; i < (spec.Hosts?.Count ?? 0); i++)
        {
            string host = spec.Hosts![i];
            if ((host == "*" ? "the wildcard alone is no host" : HostText.WildcardNameFault(host)) is { } fault)
            {
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, fault);
            }

            if (HostText.IsPartialWildcard(host) && spec.Resolution != ServiceEntryResolutions.DynamicDns)
            {
                report($"hosts[{i}]", IstioDiagnostics.DoubtfulHost, $"the wildcard of '{host}' stands for a part of a label");
            }
        }
    }

    private static void CheckAddresses(ServiceEntrySpec spec, Reporter report)
    {
        for (int i = 0; i < (spec.Addresses?.Count ?? 0); i++)
        {
            if (!AddressText.IsAddressOrBlock(spec.Addresses![i]))
            {
                report($"addresses[{i}]", IstioDiagnostics.InvalidEndpoint, $"'{spec.Addresses[i]}' is not an address or block");
            }
        }

        bool hasBlock = spec.Addresses?.Any(a => a.Contains('/', StringComparison.Ordinal)) == true;
        if (hasBlock && spec.Resolution is not (null or ServiceEntryResolutions.None or ServiceEntryResolutions.Static))
        {
            report("addresses", IstioDiagnostics.ConflictingParts, "address blocks need resolution NONE or STATIC");
        }
    }

    private static HashSet<string> CheckPorts(ServiceEntrySpec spec, Reporter report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<long>();
        for (int i = 0; i < (spec.Ports?.Count ?? 0); i++)
        {
            ServiceEntryPort port = spec.Ports![i];
            string path = $"ports[{i}]";
            if (!names.Add(port.Name ?? ""))
            {
                report(path + ".name", IstioDiagnostics.RepeatedPart, $"port name '{port.Name}' is there twice");
            }

            if (!numbers.Add(port.Number ?? 0))
            {
                report(path + ".number", IstioDiagnostics.RepeatedPart, $"port {port.Number} is there twice");
            }

            if (port.TargetPort is not (null or 0))
            {
                CommonRules.CheckPort(port.TargetPort, path + ".targetPort", report);
            }

            CommonRules.CheckPortName(port.Name, path + ".name", report);
            CommonRules.CheckProtocol(port.Protocol, path + ".protocol", report);
            CommonRules.CheckPort(port.Number, path + ".number", report);
        }

        return names;
    }

    /// <summary>Several hosts on one port can be told apart by HTTP and TLS only.</summary>
    private static void CheckSharedPort(ServiceEntrySpec spec, Reporter report)
    {
        if (spec.Resolution is not (null or ServiceEntryResolutions.None) && spec.Hosts?.Count > 1
            && spec.Ports?.Any(p => !ProtocolText.IsHttp(p.Protocol) && !ProtocolText.IsTls(p.Protocol)) == true)
        {
            report("hosts", IstioDiagnostics.ConflictingParts, "several hosts share a port whose protocol cannot tell them apart");
        }
    }
}
