using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>All the places where the mesh judges traffic to one workload. Those of modes that the facts leave open are kept beside each other.</summary>
internal sealed class WorkloadPoints
{
    private ConcurrentDictionary<TrafficBounds, TrafficBounds>? _atProxy;

    /// <summary>The workload.</summary>
    public required Workload Workload { get; init; }

    /// <summary>Its sidecar, or null when it certainly has none.</summary>
    public SidecarPoint? Sidecar { get; init; }

    /// <summary>The gateway that it is, or null.</summary>
    public EnforcementPoint? Gateway { get; init; }

    /// <summary>The gateway's listeners; empty for other workloads.</summary>
    public ImmutableArray<GatewayServer> Servers { get; init; } = [];

    /// <summary>The ztunnel in front of it, or null when it is certainly not ambient.</summary>
    public ZtunnelPoint? Ztunnel { get; init; }

    /// <summary>The Service ports that lead to it, each with its own port behind.</summary>
    public ImmutableArray<ServedPort> Served { get; init; } = [];

    /// <summary>The ways to it through waypoints.</summary>
    public ImmutableArray<ServicePath> Paths { get; init; } = [];

    /// <summary>What passes its proxy, by what the proxy's listeners let through.</summary>
    public ConcurrentDictionary<TrafficBounds, TrafficBounds> AtProxy =>
        Volatile.Read(ref _atProxy) ?? Interlocked.CompareExchange(ref _atProxy, new(), null) ?? _atProxy;

    /// <summary>The identity that it proves when it takes part in the mesh.</summary>
    public required string Principal { get; init; }

    /// <summary>Equal for workloads that the mesh treats alike, as sources and as destinations.</summary>
    public required string Class { get; init; }
}
