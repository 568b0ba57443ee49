using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of routes of passed-through TLS and of TCP.</summary>
internal static class ConnectionRouteRules
{
    private const string Outbound = "outbound_.";

    /// <summary>Checks the routes.</summary>
    public static void Check(VirtualServiceSpec spec, Reporter report)
    {
        for (int i = 0; i < (spec.Tls?.Count ?? 0); i++)
        {
            Reporter below = report.Below($"tls[{i}]");
            TlsRoute route = spec.Tls![i];
            if (route.Match is null or { Count: 0 })
            {
                below("match", IstioDiagnostics.MissingPart, "a condition is needed");
            }

            for (int j = 0; j < (route.Match?.Count ?? 0); j++)
            {
                CheckMatch(route.Match![j], spec.Hosts ?? [], below.Below($"match[{j}]"));
            }

            CheckDestinations(route.Route ?? [], below);
        }

        for (int i = 0; i < (spec.Tcp?.Count ?? 0); i++)
        {
            Reporter below = report.Below($"tcp[{i}]").ErrorsOnly();
            for (int j = 0; j < (spec.Tcp![i].Match?.Count ?? 0); j++)
            {
                L4MatchAttributes match = spec.Tcp[i].Match![j];
                CheckConnection(match.DestinationSubnets, match.Port, match.SourceLabels, match.Gateways, match.SourceNamespace, below.Below($"match[{j}]"));
            }

            CheckDestinations(spec.Tcp[i].Route ?? [], below);
        }
    }

    private static void CheckMatch(TlsMatchAttributes match, IList<string> hosts, Reporter report)
    {
        if (match.SniHosts is null or { Count: 0 })
        {
            report("sniHosts", IstioDiagnostics.MissingPart, "a server name is needed");
        }

        for (int i = 0; i < (match.SniHosts?.Count ?? 0); i++)
        {
            CheckServerName(match.SniHosts![i], hosts, $"sniHosts[{i}]", report);
        }

        CheckConnection(match.DestinationSubnets, match.Port, match.SourceLabels, match.Gateways, match.SourceNamespace, report);
    }

    private static void CheckServerName(string name, IList<string> hosts, string path, Reporter report)
    {
        if (HostText.WildcardNameFault(name) is { } fault && !IsOutbound(name))
        {
            if (AddressText.IsAddress(name))
            {
                report(path, IstioDiagnostics.DoubtfulHost, $"'{name}' is an address, which clients do not send as a server name");
            }
            else
            {
                report(path, IstioDiagnostics.InvalidHost, fault);
            }
        }
        else if (!hosts.Any(h => HostText.IsWithin(name, h)))
        {
            report(path, IstioDiagnostics.InvalidHost, $"'{name}' is not within the hosts of the VirtualService");
        }
    }

    /// <summary>The server names that meshes use between clusters.</summary>
    private static bool IsOutbound(string name) =>
        name.StartsWith(Outbound, StringComparison.Ordinal) && name.Split("_.") is [_, { Length: > 1 } port, _, { } host]
        && port.AsSpan(0, port.Length - 1).ContainsOnlyDigits() && HostText.WildcardNameFault(host) is null;

    private static void CheckConnection(IList<string>? subnets, long? port, IDictionary<string, string>? labels, IList<string>? gateways, string? ns, Reporter report)
    {
        for (int i = 0; i < (subnets?.Count ?? 0); i++)
        {
            if (!AddressText.IsAddressOrBlock(subnets![i]))
            {
                report($"destinationSubnets[{i}]", IstioDiagnostics.InvalidEndpoint, $"'{subnets[i]}' is not an address or block");
            }
        }

        if (port is not (null or 0))
        {
            CommonRules.CheckPort(port, "port", report);
        }

        CommonRules.CheckLabels(labels, "sourceLabels", report);
        GatewayNames.Check(gateways, "gateways", report);
        MatchRules.CheckNamespace(ns, report);
    }

    private static void CheckDestinations(IList<RouteDestination> destinations, Reporter report)
    {
        if (destinations.Count == 0)
        {
            report("route", IstioDiagnostics.MissingPart, "a destination is needed");
        }

        for (int i = 0; i < destinations.Count; i++)
        {
            CommonRules.CheckDestination(destinations[i].Destination, $"route[{i}].destination", report);
        }

        HttpRouteRules.CheckWeights(destinations.Select(d => d.Weight), destinations.Count, report);
    }
}
