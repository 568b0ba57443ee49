using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Makes the enforcement points of workloads out of policies, Services, Gateways and waypoints.</summary>
internal sealed class PointBuilder
{
    private readonly MeshPolicies _policies;
    private readonly MeshSettings _settings;
    private readonly GatewayServers _servers;
    private readonly Waypoints _waypoints;
    private readonly ILookup<int, ServiceFact> _services;
    private readonly ImmutableArray<IpBlocks> _blocks;

    /// <summary>Prepares the lookups.</summary>
    public PointBuilder(Manifests manifests, ClusterFacts facts, MeshPolicies policies, MeshSettings settings)
    {
        _policies = policies;
        _settings = settings;
        _blocks = [.. policies.AddressBlocks];
        _servers = new(manifests, facts);
        _waypoints = new(manifests, facts);
        _services = facts.Services.SelectMany(s => facts.WorkloadsSelectedBy(s).Select(w => (Workload: w.Index, Service: s))).ToLookup(p => p.Workload, p => p.Service);
    }

    /// <summary>Makes the points of one workload.</summary>
    public WorkloadPoints Build(Workload workload)
    {
        ImmutableArray<ServedPort> ports =
            [.. _services[workload.Index].SelectMany(s => s.Ports.Where(p => p.Protocol == IpProtocol.Tcp).Select(p => new ServedPort(s, p, p.ResolveTarget(workload) ?? 0)))];
        ImmutableArray<GatewayServer> servers = workload.Mesh == MeshMode.None ? [] : _servers.Of(workload);
        var target = new ProxyTarget
        {
            Namespace = workload.Namespace,
            Name = workload.Name,
            Labels = workload.Labels,

            // Two Services that name one port differently are a conflict; istiod takes the first.
            Ports = servers.IsEmpty
                ? [.. ports.DistinctBy(p => p.Target).OrderBy(p => p.Target).Select(p => new ProxyPort(p.Target, ProtocolOf(p.Port)))]
                : [.. servers.DistinctBy(s => s.Port).Select(s => new ProxyPort(s.Port, s.Protocol))],
        };
        bool isGateway = !servers.IsEmpty;
        ImmutableArray<ServicePath> paths = workload.Mesh is MeshMode.Ambient or MeshMode.Unknown ? [.. Paths(workload, ports)] : [];
        string principal = workload.IsUnknown ? Identity.OpenIn(_settings.TrustDomain) : Identity.Of(_settings.TrustDomain, workload.Namespace, workload.ServiceAccount ?? "default");
        return new()
        {
            Workload = workload,
            Sidecar = !isGateway && workload.Mesh is MeshMode.Sidecar or MeshMode.Unknown ? _policies.SidecarOf(target) : null,
            Gateway = isGateway ? _policies.Gateway(target) : null,
            Servers = servers,
            Ztunnel = workload.Mesh is MeshMode.Ambient or MeshMode.Unknown ? _policies.Ztunnel(target) : null,
            Served = ports,
            Paths = paths,
            Principal = principal,
            Class = string.Join('|', [
                principal,
                workload.Mesh.ToString(),
                workload.Mesh == MeshMode.None ? "" : workload.Labels.ToString(),
                string.Join(',', target.Ports),
                string.Join(',', servers),
                string.Join(',', ports.Select(p => $"{p.Service}:{p.Port.Port}:{p.Target}")),
                AddressClass(workload),
                string.Join(',', paths.Select(p => $"{p.Waypoint.Namespace}/{p.Waypoint.Name}:{p.Service}:{p.ServicePort}:{p.ContainerPort}")),
            ]),
        };
    }

    // Workloads are alike when conditions hold for the addresses of one as for those of the other, family by family. Where they tell a
    // workload's own addresses of one family apart, its sets name these addresses, which no other workload has.
    private string AddressClass(Workload workload)
    {
        if (_blocks.IsEmpty)
        {
            return "";
        }

        string[] marks = [.. workload.Addresses.Select(a => (a.IsV6 ? "6:" : "4:") + string.Concat(_blocks.Select(b => b.Contains(a) ? '1' : '0'))).Distinct(StringComparer.Ordinal)];
        return string.Join(',', marks.DistinctBy(static m => m[0]).Count() == marks.Length ? marks.Order(StringComparer.Ordinal) : workload.Addresses.Select(static a => a.ToString()));
    }

    private static PortProtocol ProtocolOf(ServicePort port) => PortProtocols.Of(port.Port, port.Name, port.AppProtocol);

    private IEnumerable<ServicePath> Paths(Workload workload, ImmutableArray<ServedPort> ports)
    {
        foreach ((ServiceFact service, ServicePort port, int target) in ports)
        {
            if (_waypoints.Of(service) is { } waypoint)
            {
                ImmutableArray<ProxyPort> served = [.. service.Ports.Where(p => p.Protocol == IpProtocol.Tcp).Select(p => new ProxyPort(p.Port, ProtocolOf(p)))];
                WaypointPoint point = _policies.WaypointOf(waypoint.Target with { Ports = served }, new(service.Namespace, service.Name));
                yield return new(waypoint, point, service, port.Port, target, waypoint.Principal(_settings.TrustDomain));
            }
        }

        if (_waypoints.Of(workload) is { } own)
        {
            yield return new(own, _policies.WaypointOf(own.Target, null), null, null, null, own.Principal(_settings.TrustDomain));
        }
    }
}
