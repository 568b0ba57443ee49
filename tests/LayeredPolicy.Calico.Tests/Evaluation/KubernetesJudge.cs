namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>
/// What the documentation of NetworkPolicy and of the network-policy API says, written down as plainly as possible. It knows nothing of Calico,
/// and shares no code with the library but addresses.
/// </summary>
internal sealed class KubernetesJudge(RandomKubernetes cluster)
{
    /// <summary>Whether a connection is allowed; an end that is no pod is null.</summary>
    public bool Allows(KubernetesPod? from, string fromAddress, KubernetesPod? to, string toAddress, string protocol, int port) =>
        (from is null || Passes(from, egress: true, to, toAddress, to, protocol, port)) &&
        (to is null || Passes(to, egress: false, from, fromAddress, to, protocol, port));

    private bool Passes(KubernetesPod own, bool egress, KubernetesPod? peer, string peerAddress, KubernetesPod? receiver, string protocol, int port)
    {
        string? decided = Admin(cluster.Admin.Where(static p => !p.IsBaseline).OrderBy(static p => p.Priority));
        if (decided is "Allow" or "Deny")
        {
            return decided == "Allow";
        }

        KubernetesPolicy[] policies = [.. cluster.Policies.Where(p => p.Namespace == own.Namespace && Selects(p.Pods, own.Labels) && Governs(p, egress))];
        return policies.Length > 0
            ? policies.SelectMany(p => (egress ? p.Egress : p.Ingress).Select(r => (p.Namespace, Rule: r))).Any(x =>
                (x.Rule.Peers is null or [] || x.Rule.Peers.Any(p => IsPeer(p, x.Namespace, peer, peerAddress))) &&
                (x.Rule.Ports is null or [] || x.Rule.Ports.Any(p => IsPort(p, p.Protocol ?? "TCP", receiver, protocol, port))))
            : Admin(cluster.Admin.Where(static p => p.IsBaseline)) != "Deny";

        string? Admin(IEnumerable<AdminPolicy> admin) => admin
            .Where(p => IsPeer(p.Subject, null, own, own.Address))
            .SelectMany(p => egress ? p.Egress : p.Ingress)
            .FirstOrDefault(r =>
                r.Peers.Any(p => IsPeer(p, null, peer, peerAddress)) &&
                (r.Ports is null || r.Ports.Any(p => IsPort(p, p.Protocol, receiver, protocol, port))))?.Action;
    }

    // The types default to ingress, and to egress where there are egress rules.
    private static bool Governs(KubernetesPolicy policy, bool egress) =>
        policy.Types?.Contains(egress ? "Egress" : "Ingress", StringComparison.Ordinal) ?? (!egress || policy.Egress.Length > 0);

    private static bool IsPeer(KubernetesPeer peer, string? ns, KubernetesPod? pod, string address)
    {
        if (peer.Block is { } block)
        {
            var ip = IpAddress.Parse(address);
            return Cidr.Parse(block).Contains(ip) && !peer.Except.Any(e => Cidr.Parse(e).Contains(ip));
        }

        return pod is not null &&
            (peer.Namespaces is { } namespaces ? Selects(namespaces, RandomKubernetes.Namespaces[pod.Namespace]) : pod.Namespace == ns) &&
            (peer.Pods is null || Selects(peer.Pods, pod.Labels));
    }

    // A name is that of a port of the receiver, and of its protocol where one is given.
    private static bool IsPort(KubernetesPort allowed, string? wanted, KubernetesPod? receiver, string protocol, int port) =>
        allowed.Name is { } name
            ? receiver is not null && receiver.PortName == name && receiver.Port == port && protocol == "TCP" && wanted is null or "TCP"
            : wanted == protocol && (allowed.Number is null || (port >= allowed.Number && port <= (allowed.End ?? allowed.Number)));

    private static bool Selects(KubernetesSelector selector, Dictionary<string, string> labels) => selector.Requirements.All(r =>
    {
        string? value = labels.GetValueOrDefault(r.Key);
        return r.Operator switch
        {
            "In" => value is not null && r.Values.Contains(value),
            "NotIn" => value is null || !r.Values.Contains(value),
            "Exists" => value is not null,
            _ => value is null,
        };
    });
}
