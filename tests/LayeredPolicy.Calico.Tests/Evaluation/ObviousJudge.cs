namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>
/// The rules of the network layer written down as plainly as possible, without any index: every question walks everything. It shares no code
/// with the library but addresses.
/// </summary>
internal sealed class ObviousJudge(RandomNetwork network)
{
    /// <summary>Whether a connection is allowed; the ends are pods or null for an outside address.</summary>
    public bool Allows(RandomPod? from, string fromAddress, RandomPod? to, string toAddress, string protocol, int port) =>
        (from is null || Passes(from, ingress: false, fromAddress, toAddress, protocol, port)) &&
        (to is null || Passes(to, ingress: true, fromAddress, toAddress, protocol, port));

    private bool Passes(RandomPod pod, bool ingress, string from, string to, string protocol, int port)
    {
        foreach (RandomTier tier in network.Tiers.OrderBy(t => t.Order))
        {
            RandomPolicy[] policies =
            [
                .. network.Policies
                    .Where(p => p.Kind != RandomPolicyKind.Staged && p.Tier == tier.Name && (p.Types & (ingress ? 1 : 2)) != 0 && (p.Namespace.Length == 0 || p.Namespace == pod.Namespace) &&
                        (p.Selector is null || p.Selector.Matches(pod.Labels)))
                    .OrderBy(p => p.Order ?? int.MaxValue)
                    .ThenBy(p => $"{p.Name}/{p.Namespace}", StringComparer.Ordinal),
            ];
            if (policies.Length == 0)
            {
                continue;
            }

            string? action = policies
                .SelectMany(p => (ingress ? p.Ingress : p.Egress).Select(r => (Policy: p, Rule: r)))
                .Where(x => x.Rule.Action != "Log" && Matches(x.Policy, x.Rule, from, to, protocol, port))
                .Select(x => x.Rule.Action)
                .FirstOrDefault();
            if (action is "Allow" or "Deny")
            {
                return action == "Allow";
            }

            if (action is null && !tier.Passes)
            {
                return false;
            }
        }

        return true;
    }

    private bool Matches(RandomPolicy policy, RandomRule rule, string from, string to, string protocol, int port) =>
        (rule.Protocol is null || rule.Protocol == protocol) &&
        (rule.NotProtocol is null || rule.NotProtocol != protocol) &&
        ((rule.Protocol == "ICMP" ? 4 : rule.IpVersion) is not { } version || version == (IpAddress.Parse(to).IsV6 ? 6 : 4)) &&
        (rule.Ports.Length == 0 || rule.Ports.Contains(port) != rule.PortsAreNegated) &&
        Matches(policy, rule.Source, from) &&
        Matches(policy, rule.Destination, to);

    private bool Matches(RandomPolicy policy, RandomEnd end, string address)
    {
        var ip = IpAddress.Parse(address);
        if ((end.Nets.Length > 0 && !end.Nets.Any(n => Cidr.Parse(n).Contains(ip))) ||
            (end.NotNets.Length > 0 && !end.NotNets.Any(n => Cidr.Parse(n).IsV6 == ip.IsV6)) || end.NotNets.Any(n => Cidr.Parse(n).Contains(ip)))
        {
            return false;
        }

        Owner[] owners = [.. Owners().Where(o => o.Net.Contains(ip) && (policy.Kind != RandomPolicyKind.Kubernetes || o.Account is not null))];
        bool limited = end.NamespaceSelector is not null || (policy.Namespace.Length > 0 && (end.Selector is not null || end.NotSelector is not null || end.Account is not null));
        if (limited || end.Selector is not null || end.Account is not null)
        {
            return owners.Any(o =>
                (end.NamespaceSelector is null
                    ? policy.Namespace.Length == 0 || o.Namespace == policy.Namespace
                    : end.NamespaceSelector.Form == 5 ? o.Namespace.Length > 0 : end.NamespaceSelector.Matches(o.NamespaceLabels)) &&
                (end.Selector is null || end.Selector.Matches(o.Labels)) &&
                (end.Account is null || end.Account == o.Account) &&
                (end.NotSelector is null || !end.NotSelector.Matches(o.Labels)));
        }

        return end.NotSelector is null || !owners.Any(o => end.NotSelector.Matches(o.Labels));
    }

    private IEnumerable<Owner> Owners() =>
    [
        .. network.Pods.SelectMany(p => p.Addresses.Select(a => new Owner(Cidr.Parse(a), p.Labels, p.Namespace, network.Namespaces[p.Namespace], p.Account))),
        .. network.Sets.Select(s => new Owner(Cidr.Parse(s.Net), s.Labels, s.Namespace, s.Namespace.Length == 0 ? [] : network.Namespaces[s.Namespace], null)),
    ];

    private sealed record Owner(Cidr Net, Dictionary<string, string> Labels, string Namespace, Dictionary<string, string> NamespaceLabels, string? Account);
}
