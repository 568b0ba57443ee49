using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Finds the list that judges the traffic of a party: a workload's own, or that of its node's host endpoint.</summary>
internal sealed class EndpointLists
{
    private readonly PolicyList?[] _ingress;
    private readonly PolicyList?[] _egress;
    private readonly Dictionary<string, (PolicyList Ingress, PolicyList Egress)> _byNode = new(StringComparer.Ordinal);

    /// <summary>Makes the lists of all workloads and host endpoints.</summary>
    public EndpointLists(BoundNetwork network, ClusterFacts facts, NetworkCompiler compiler)
    {
        _ingress = new PolicyList?[facts.Workloads.Length];
        _egress = new PolicyList?[facts.Workloads.Length];
        for (int i = 0; i < network.Endpoints.Length; i++)
        {
            PolicyEndpoint endpoint = network.Endpoints[i];
            if (endpoint.Kind == EndpointKind.Workload)
            {
                _ingress[endpoint.WorkloadIndex] = compiler.ListFor(i, Direction.Ingress, IsNormal);
                _egress[endpoint.WorkloadIndex] = compiler.ListFor(i, Direction.Egress, IsNormal);
            }
            else if (endpoint is { Kind: EndpointKind.Host, Node: { } node })
            {
                _byNode[node] = (compiler.ListFor(i, Direction.Ingress, IsNormal), compiler.ListFor(i, Direction.Egress, IsNormal));
            }
        }
    }

    /// <summary>The list, or null when nothing enforces at the party.</summary>
    public PolicyList? For(Party party, Direction direction)
    {
        if (party.Workload is { HostNetwork: false } workload)
        {
            return (direction == Direction.Ingress ? _ingress : _egress)[workload.Index];
        }

        string? node = party.Node ?? party.Workload?.Node;
        return node is not null && _byNode.TryGetValue(node, out (PolicyList Ingress, PolicyList Egress) lists)
            ? direction == Direction.Ingress ? lists.Ingress : lists.Egress
            : null;
    }

    private static bool IsNormal(BoundPolicy policy) => !policy.DoNotTrack && !policy.PreDnat;
}
