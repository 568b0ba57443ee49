using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>Finds DNS, the mesh's control plane and the metrics collector in the facts, by the Services that every distribution gives them.</summary>
internal static class PlatformFinder
{
    private const int DnsPort = 53;
    private const int IstiodPort = 15012;
    private const int PrometheusPort = 9090;

    /// <summary>What the finder looks for, in words.</summary>
    public static string Wanted(PlatformPart part) => part switch
    {
        PlatformPart.Dns => "a Service with port 53 for pods labelled k8s-app=kube-dns or in namespace kube-system or openshift-dns, and the pods behind it",
        PlatformPart.Istiod => "a Service with port 15012 and the istiod pods behind it",
        _ => "a Service named prometheus or prometheus-server and the pods behind it",
    };

    /// <summary>The part, or null when the facts do not show exactly one.</summary>
    public static PlatformService? Find(ClusterFacts facts, PlatformPart part) => part switch
    {
        PlatformPart.Dns => Behind(facts, DnsPort, s => s.Selector is { } l &&
            (l.TryGetValue("k8s-app", out string? app) && app == "kube-dns" || s.Namespace is "kube-system" or "openshift-dns")),
        PlatformPart.Istiod => Behind(facts, IstiodPort, s => s.Selector is { } l && l.TryGetValue("app", out string? app) && app == "istiod"),
        PlatformPart.Prometheus => Behind(facts, PrometheusPort, s => s.Name.StartsWith("prometheus", StringComparison.Ordinal)) ??
            Behind(facts, 80, s => s.Name.StartsWith("prometheus", StringComparison.Ordinal)),
        _ => null,
    };

    private static PlatformService? Behind(ClusterFacts facts, int port, Func<ServiceFact, bool> accepts)
    {
        ServiceFact? service = facts.Services
            .Where(s => s.Selector is { Count: > 0 } && s.Ports.Any(p => p.Port == port) && accepts(s))
            .OrderBy(s => s.Namespace, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (service is null)
        {
            return null;
        }

        ImmutableArray<Workload> pods = facts.WorkloadsSelectedBy(service);
        if (pods.IsEmpty || pods.Any(w => w.HostNetwork))
        {
            return null;
        }

        ImmutableArray<PortRange> tcp = Targets(service, port, IpProtocol.Tcp, pods);
        ImmutableArray<PortRange> udp = Targets(service, port, IpProtocol.Udp, pods);
        if (tcp.IsEmpty && udp.IsEmpty)
        {
            return null;
        }

        var scope = new PodScope(service.Namespace, SubjectResolver.SelectorOf(service.Selector!), service.Name, pods);
        return new(scope, tcp, udp, $"Service {service.Namespace}/{service.Name} port {port}");
    }

    private static ImmutableArray<PortRange> Targets(ServiceFact service, int port, IpProtocol protocol, ImmutableArray<Workload> pods)
    {
        int[] targets = [.. service.Ports.Where(p => p.Port == port && p.Protocol == protocol)
            .SelectMany(p => pods.Select(p.ResolveTarget)).OfType<int>().Distinct().Order()];
        return [.. targets.Select(t => new PortRange(t))];
    }
}
