using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Looks for workloads that a layer leaves open, for rules of one layer that the other makes void, and for Ingresses that lead nowhere.</summary>
internal sealed class WorldFindings
{
    private readonly PolicyWorld _world;
    private readonly ConnectivityMap _map;
    private readonly Dictionary<ResourceId, ManifestDocument> _documents = [];

    public WorldFindings(PolicyWorld world)
    {
        _world = world;
        _map = world.Map();
        foreach (ManifestDocument document in world.Manifests.Documents)
        {
            _documents.TryAdd(document.Id, document);
        }
    }

    public IEnumerable<Diagnostic> Find() => OpenWorkloads().Concat(DeadGrants(LayerKind.Mesh)).Concat(DeadGrants(LayerKind.Network)).Concat(Ingresses());

    private IEnumerable<Diagnostic> Ingresses()
    {
        var targets = new IngressTargets(_world.Facts);
        foreach (var lead in targets.Leads.DistinctBy(static l => (l.Ingress, l.Workload.Index, l.Port)))
        {
            TrafficSet asked = TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(lead.Port));
            if (_map.ClassOf(lead.Workload.ToString()) is { } to && !_map.Allowed(_map.IngressController!, to).Possible.Overlaps(asked))
            {
                yield return About(lead.Ingress.Id, CoreDiagnostics.IngressIsBlocked, $"{lead.Ingress} leads to {lead.Workload} at {asked}, and policy keeps every ingress controller from it");
            }
        }

        foreach ((IngressFact ingress, string fault) in targets.Faults.Distinct())
        {
            yield return About(ingress.Id, CoreDiagnostics.IngressLeadsNowhere, $"{ingress}: {fault}");
        }
    }

    private IEnumerable<Diagnostic> OpenWorkloads()
    {
        foreach (EndpointClass end in _map.Classes.Where(static c => !c.Workloads.IsEmpty))
        {
            bool network = IsOpen(LayerKind.Network, end), mesh = IsOpen(LayerKind.Mesh, end);
            foreach (Workload workload in end.Workloads.Where(static w => !w.HostNetwork))
            {
                if (network && mesh)
                {
                    yield return About(workload, CoreDiagnostics.UnprotectedWorkload, $"anyone may reach {workload}: no policy of either layer restricts it");
                }
                else if (network)
                {
                    yield return About(workload, CoreDiagnostics.NoNetworkDefaultDeny, $"only the mesh restricts who may reach {workload}; the network layer lets everything through to it");
                }
                else if (mesh && workload.Mesh is MeshMode.Sidecar or MeshMode.Ambient && _world.Layers.Any(static l => l.Kind == LayerKind.Mesh))
                {
                    yield return About(workload, CoreDiagnostics.NoMeshDefaultDeny, $"{workload} is in the mesh, and no mesh policy restricts who may reach it");
                }
            }
        }
    }

    // Without any policy a proxy still refuses what is not HTTP on a port declared so; that is no restriction of callers.
    private bool IsOpen(LayerKind layer, EndpointClass end) => _map.Classes.Where(static c => c.IsOutside).All(outside =>
    {
        TrafficSet allowed = _map.AllowedBy(layer, outside, end).Possible;
        return layer == LayerKind.Network ? allowed.IsAll : (allowed | !TrafficSet.OfProtocol(IpProtocol.Tcp)).Contains(TrafficSet.Http);
    });

    /// <summary>
    /// What the layer grants one class of sources beyond what it grants strangers, where the other layer lets none of it through: a rule
    /// that was written for these sources and can never take effect.
    /// </summary>
    private IEnumerable<Diagnostic> DeadGrants(LayerKind layer)
    {
        LayerKind other = layer == LayerKind.Mesh ? LayerKind.Network : LayerKind.Mesh;
        var seen = new HashSet<RuleRef>();
        foreach (EndpointClass to in _map.Classes.Where(static c => !c.Workloads.IsEmpty))
        {
            TrafficSet strangers = TrafficSet.AnyOf(_map.Classes.Where(static c => c.IsOutside).Select(o => _map.AllowedBy(layer, o, to).Possible));
            foreach (EndpointClass from in _map.Classes.Where(c => !c.Workloads.IsEmpty && ConnectivityMap.HasMeaning(c, to)))
            {
                TrafficSet grant = _map.AllowedBy(layer, from, to).Certain - strangers;
                if (grant.IsEmpty || grant.Overlaps(_map.AllowedBy(other, from, to).Possible))
                {
                    continue;
                }

                ImmutableArray<EnforcementStep> steps = Witnesses.Explain(
                    _world, from.Representative, to.Representative, Witnesses.With(from, to, grant.Witness()!));
                RuleRef? rule = steps.LastOrDefault(s => s.Layer == layer && s.Outcome == Outcome.Allowed && s.By is not null)?.By;
                if (rule is not null && seen.Add(rule))
                {
                    yield return DeadGrant(layer, rule, from, to, grant, steps.FirstOrDefault(s => s.Layer == other && s.Outcome == Outcome.Denied));
                }
            }
        }
    }

    private static Diagnostic DeadGrant(LayerKind layer, RuleRef rule, EndpointClass from, EndpointClass to, TrafficSet grant, EnforcementStep? refusal)
    {
        DiagnosticDescriptor descriptor = layer == LayerKind.Mesh ? CoreDiagnostics.MeshGrantsWhatNetworkRefuses : CoreDiagnostics.NetworkGrantsWhatMeshRefuses;
        string why = refusal is null ? "" : $": {refusal.Point}, {refusal.Reason}";
        return descriptor.Create($"{rule} lets {from} reach {to} ({grant}), and the {(layer == LayerKind.Mesh ? "network" : "mesh")} layer refuses all of it{why}") with
        {
            Resource = rule.Resource,
            Path = rule.Path,
            Location = rule.Location,
        };
    }

    private Diagnostic About(Workload workload, DiagnosticDescriptor descriptor, string message) => About(workload.Id, descriptor, message);

    private Diagnostic About(ResourceId resource, DiagnosticDescriptor descriptor, string message) => descriptor.Create(message) with
    {
        Resource = resource,
        Location = _documents.TryGetValue(resource, out ManifestDocument? document) ? document.Locate("") : null,
    };
}
