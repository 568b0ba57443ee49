using System.Collections.Concurrent;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// What the ingress controller may send: whatever pod it is, to the ports that Ingresses and Routes name, what the policies of the workloads
/// behind them let in. Nobody sends to it.
/// </summary>
/// <param name="world">The world of the map.</param>
/// <param name="targets">Where the controller sends to.</param>
internal sealed class IngressRow(PolicyWorld world, IngressTargets targets)
{
    private readonly ConcurrentDictionary<int, (TrafficBounds Network, TrafficBounds Mesh, TrafficBounds Both)> _known = [];

    /// <summary>Whether the controller may send the same to both workloads.</summary>
    public bool IsSame(Workload one, Workload other) =>
        targets.IsEmpty || (targets.KeyOf(one) == targets.KeyOf(other) && (targets.KeyOf(one).Length == 0 || Of(one) == Of(other)));

    /// <summary>The map with the controller as its last end, or the map itself when no workload is reached through one.</summary>
    public ConnectivityMap AddTo(ConnectivityMap map)
    {
        if (targets.IsEmpty)
        {
            return map;
        }

        var end = EndpointClass.OfIngressController(map.Classes.Length, Party.Of(world.WithIngressController.Facts.Workloads[^1]));
        Dictionary<int, (TrafficBounds Network, TrafficBounds Mesh, TrafficBounds Both)> row = map.Classes
            .Where(c => !c.Workloads.IsEmpty && targets.KeyOf(c.Workloads[0]).Length > 0)
            .ToDictionary(static c => c.Index, c => Of(c.Workloads[0]));
        return new(
            world,
            map.Classes.Add(end),
            new RowMatrix(map.Network, row.ToDictionary(static r => r.Key, static r => r.Value.Network)),
            new RowMatrix(map.Mesh, row.ToDictionary(static r => r.Key, static r => r.Value.Mesh)),
            new RowMatrix(map.Both, row.ToDictionary(static r => r.Key, static r => r.Value.Both)));
    }

    /// <summary>What the controller may send to a workload: what each layer lets through of it, and what both do.</summary>
    public (TrafficBounds Network, TrafficBounds Mesh, TrafficBounds Both) Of(Workload workload)
    {
        if (!_known.TryGetValue(workload.Index, out (TrafficBounds, TrafficBounds, TrafficBounds) sent))
        {
            PolicyWorld entered = world.WithIngressController;
            TrafficBounds asked = TrafficBounds.Exactly(TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(targets.PortsOf(workload)));
            PairTraffic allowed = PairTraffic.Of(entered.Layers, Party.Of(entered.Facts.Workloads[^1]), Party.Of(workload));
            _known[workload.Index] = sent = (allowed.Network & asked, allowed.Mesh & asked, allowed.Both & asked);
        }

        return sent;
    }
}
