using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the body of a WorkloadEntry, alone or as an endpoint of a ServiceEntry.</summary>
internal static class WorkloadEntryRules
{
    /// <summary>Checks an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="servicePorts">The port names of the ServiceEntry; null for an entry of its own.</param>
    /// <param name="allowsNames">Whether the address may be a DNS name.</param>
    /// <param name="report">Takes what is broken.</param>
    public static void Check(WorkloadEntrySpec entry, IReadOnlySet<string>? servicePorts, bool allowsNames, Reporter report)
    {
        string address = entry.Address ?? "";
        if (address.Length == 0)
        {
            if (string.IsNullOrEmpty(entry.Network))
            {
                report("address", IstioDiagnostics.MissingPart, "an address or a network is needed");
            }

            report("address", IstioDiagnostics.DoubtfulHost, $"the address is unset; network '{entry.Network}' alone says where the workload is");
        }

        if (CommonRules.IsSocket(address))
        {
            CommonRules.CheckSocket(address, "address", report);
            if (entry.Ports is { Count: > 0 })
            {
                report("ports", IstioDiagnostics.ConflictingParts, "a Unix socket has no ports");
            }
        }
        else if (address.Length > 0)
        {
            CheckAddress(address, allowsNames, report);
        }

        CheckPorts(entry, servicePorts, report);
        CommonRules.CheckLabels(entry.Labels, "labels", report);
    }

    /// <summary>An address is an IP address, or a DNS name where one is allowed.</summary>
    public static void CheckAddress(string address, bool allowsNames, Reporter report)
    {
        if (!AddressText.IsAddress(address) && !(allowsNames && HostText.NameFault(address) is null))
        {
            report("address", IstioDiagnostics.InvalidEndpoint, allowsNames ? $"'{address}' is neither an IP address nor a DNS name" : $"'{address}' is not an IP address");
        }
    }

    /// <summary>Ports have valid names and numbers, and the names of the ServiceEntry.</summary>
    public static void CheckPorts(WorkloadEntrySpec entry, IReadOnlySet<string>? servicePorts, Reporter report)
    {
        foreach ((string name, long number) in entry.Ports ?? new Dictionary<string, long>())
        {
            string path = $"ports[{name}]";
            if (servicePorts?.Contains(name) == false)
            {
                report(path, IstioDiagnostics.InvalidPortDefinition, $"the service entry has no port '{name}'");
            }

            CommonRules.CheckPortName(name, path, report);
            CommonRules.CheckPort(number, path, report);
        }
    }
}
