using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What each way of resolving a ServiceEntry demands.</summary>
internal static class ServiceResolutionRules
{
    private const string AllocationLabel = "networking.istio.io/enable-autoallocate-ip";

    /// <summary>Checks endpoints, hosts and addresses against the resolution.</summary>
    public static void Check(ServiceEntry entry, ServiceEntrySpec spec, HashSet<string> ports, Reporter report)
    {
        switch (spec.Resolution ?? ServiceEntryResolutions.None)
        {
            case ServiceEntryResolutions.None:
                if (spec.Endpoints is { Count: > 0 })
                {
                    report("endpoints", IstioDiagnostics.ConflictingParts, "resolution NONE has no endpoints");
                }

                if (spec.WorkloadSelector is not null)
                {
                    report("workloadSelector", IstioDiagnostics.IgnoredSetting, "resolution NONE does not use a selector");
                }

                break;
            case ServiceEntryResolutions.Static:
                CheckStatic(spec, ports, report);
                break;
            case ServiceEntryResolutions.Dns or ServiceEntryResolutions.DnsRoundRobin:
                CheckDns(spec, ports, report);
                break;
            case ServiceEntryResolutions.DynamicDns:
                CheckDynamic(entry, spec, report);
                break;
            default:
                report("resolution", IstioDiagnostics.UnsupportedSetting, $"resolution {spec.Resolution} is not known");
                break;
        }

        CheckAllocation(entry, spec, report);
    }

    private static void CheckStatic(ServiceEntrySpec spec, HashSet<string> ports, Reporter report)
    {
        for (int i = 0; i < (spec.Endpoints?.Count ?? 0); i++)
        {
            WorkloadEntryRules.Check(spec.Endpoints![i], ports, allowsNames: false, report.Below($"endpoints[{i}]"));
            if (CommonRules.IsSocket(spec.Endpoints[i].Address) && ports.Count != 1)
            {
                report("ports", IstioDiagnostics.ConflictingParts, "a service with a Unix socket has exactly one port");
            }
        }
    }

    private static void CheckDns(ServiceEntrySpec spec, HashSet<string> ports, Reporter report)
    {
        int endpoints = spec.Endpoints?.Count ?? 0;
        for (int i = 0; endpoints == 0 && i < (spec.Hosts?.Count ?? 0); i++)
        {
            if (HostText.NameFault(spec.Hosts![i]) is { } fault)
            {
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, $"without endpoints the host itself is resolved: {fault}");
            }
        }

        if (endpoints > 1 && spec.Resolution == ServiceEntryResolutions.DnsRoundRobin)
        {
            report("endpoints", IstioDiagnostics.ConflictingParts, "resolution DNS_ROUND_ROBIN has one endpoint at most");
        }

        for (int i = 0; i < endpoints; i++)
        {
            Reporter below = report.Below($"endpoints[{i}]");
            WorkloadEntryRules.CheckAddress(spec.Endpoints![i].Address ?? "", allowsNames: true, below);
            CommonRules.CheckLabels(spec.Endpoints[i].Labels, "labels", below);
            WorkloadEntryRules.CheckPorts(spec.Endpoints[i], ports, below);
        }

        if (spec.Addresses is { Count: > 0 } && spec.Hosts?.Count > 1 && spec.Ports?.Any(p => ProtocolText.IsTcp(p.Protocol)) == true)
        {
            report("hosts", IstioDiagnostics.DoubtfulHost, "several hosts share an address and a TCP port");
        }
    }

    private static void CheckDynamic(ServiceEntry entry, ServiceEntrySpec spec, Reporter report)
    {
        if (spec.Hosts is null or { Count: 0 })
        {
            report("hosts", IstioDiagnostics.MissingPart, "resolution DYNAMIC_DNS needs a host with a wildcard");
        }

        for (int i = 0; i < (spec.Hosts?.Count ?? 0); i++)
        {
            if (!spec.Hosts![i].StartsWith('*'))
            {
                report($"hosts[{i}]", IstioDiagnostics.InvalidHost, $"resolution DYNAMIC_DNS needs a wildcard, and '{spec.Hosts[i]}' has none");
            }
        }

        if (spec.Addresses is { Count: > 0 })
        {
            report("addresses", IstioDiagnostics.ConflictingParts, "resolution DYNAMIC_DNS has no addresses");
        }

        if (spec.Endpoints is { Count: > 0 })
        {
            report("endpoints", IstioDiagnostics.ConflictingParts, "resolution DYNAMIC_DNS has no endpoints");
        }

        for (int i = 0; i < (spec.Ports?.Count ?? 0); i++)
        {
            if (spec.Ports![i].Protocol?.ToUpperInvariant() is not ("HTTP" or "TLS" or "GRPC" or "HTTP2"))
            {
                report($"ports[{i}].protocol", IstioDiagnostics.UnsupportedSetting, "resolution DYNAMIC_DNS needs protocol HTTP, HTTP2, GRPC or TLS");
            }
        }

        bool usesWaypoint = entry.Metadata.Labels?.TryGetValue(Waypoints.Label, out string? waypoint) == true && waypoint.Length > 0;
        if (spec.Location is not (null or ServiceEntryLocations.MeshExternal or ServiceEntryLocations.MeshInternal)
            || (spec.Location == ServiceEntryLocations.MeshInternal && usesWaypoint))
        {
            report("location", IstioDiagnostics.UnsupportedSetting, $"resolution DYNAMIC_DNS is not supported with location {spec.Location} here");
        }
    }

    /// <summary>A TCP port is told apart by address; without one istiod allocates it, but not for resolution NONE, nor where a label forbids it.</summary>
    private static void CheckAllocation(ServiceEntry entry, ServiceEntrySpec spec, Reporter report)
    {
        bool isForbidden = entry.Metadata.Labels?.TryGetValue(AllocationLabel, out string? allocates) == true
            && allocates.Equals("false", StringComparison.OrdinalIgnoreCase);
        if ((spec.Resolution is null or ServiceEntryResolutions.None || isForbidden) && spec.Addresses is null or { Count: 0 }
            && spec.Ports?.Any(p => p.Protocol is null or "" or "TCP") == true)
        {
            report("addresses", IstioDiagnostics.DoubtfulHost, "a TCP port without an address catches the traffic of every destination");
        }
    }
}
