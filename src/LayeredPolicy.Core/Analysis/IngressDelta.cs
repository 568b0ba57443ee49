using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>What a change of policies alone opens and closes to the ingress controller.</summary>
/// <param name="before">The world before the change.</param>
/// <param name="after">The world after it, with the same facts.</param>
/// <param name="targets">Where the controller sends to.</param>
internal sealed class IngressDelta(PolicyWorld before, PolicyWorld after, IngressTargets targets) : IPairBounds
{
    private readonly IngressRow _then = new(before, targets);
    private readonly IngressRow _now = new(after, targets);

    /// <summary>The pairs that differ.</summary>
    /// <param name="ends">The workloads, by what the network layer treats alike.</param>
    public IEnumerable<PairChange> Pairs(ImmutableArray<PairEnd> ends)
    {
        if (targets.IsEmpty)
        {
            yield break;
        }

        ICompiledLayer? mesh = after.Layers.FirstOrDefault(static l => l.Kind == LayerKind.Mesh);
        var controller = EndpointClass.OfIngressController(ends.Length, Party.Of(after.WithIngressController.Facts.Workloads[^1]));
        for (int end = 0; end < ends.Length; end++)
        {
            IEnumerable<Workload> reached = ends[end].Workloads.Select(i => after.Facts.Workloads[i]).Where(w => targets.KeyOf(w).Length > 0);
            foreach (IGrouping<(string, object?), Workload> alike in reached.GroupBy(w => (targets.KeyOf(w), mesh?.ClassOf(Party.Of(w)))))
            {
                ImmutableArray<Workload> workloads = [.. alike];
                if (_then.Of(workloads[0]) != _now.Of(workloads[0]))
                {
                    yield return new(controller, new(end, workloads, null, Party.Of(workloads[0])), this, end);
                }
            }
        }
    }

    /// <inheritdoc/>
    public TrafficBounds Of(PairChange pair, LayerKind? layer, bool after) => Part((after ? _now : _then).Of(pair.To.Workloads[0]), layer);

    /// <inheritdoc/>
    public (bool Before, bool After) Exists(PairChange pair) => (true, true);

    private static TrafficBounds Part((TrafficBounds Network, TrafficBounds Mesh, TrafficBounds Both) sent, LayerKind? layer) => layer switch
    {
        LayerKind.Network => sent.Network,
        LayerKind.Mesh => sent.Mesh,
        _ => sent.Both,
    };
}
