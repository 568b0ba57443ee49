using System.Collections.Immutable;
using LayeredPolicy.Splitting;

namespace LayeredPolicy;

/// <summary>What a plan is written for: the network policies, the mesh, and the writers of both. There is no default; it is chosen, or taken from the facts.</summary>
public sealed record TargetProfile
{
    /// <summary>Which policies the network half is written in.</summary>
    public required NetworkTarget Network { get; init; }

    /// <summary>Which mesh carries the mesh half.</summary>
    public required MeshTarget Mesh { get; init; }

    /// <summary>The writers, one a layer.</summary>
    public ImmutableArray<ILayerRenderer> Renderers { get; init; } = [];

    /// <summary>The layers that judge what was written; the proof compiles the emitted objects with them.</summary>
    public ImmutableArray<IPolicyLayer> Layers { get; init; } = [];

    /// <summary>Makes a profile for these layers. A layer that can write, such as <c>CalicoLayer</c>, also becomes a writer.</summary>
    /// <param name="network">Which policies the network half is written in.</param>
    /// <param name="mesh">Which mesh carries the mesh half.</param>
    /// <param name="layers">The layers, for example <c>CalicoLayer.Instance, IstioLayer.Instance</c>.</param>
    public static TargetProfile For(NetworkTarget network, MeshTarget mesh, params ReadOnlySpan<IPolicyLayer> layers) => new()
    {
        Network = network,
        Mesh = mesh,
        Layers = [.. layers],
        Renderers = [.. layers.ToArray().OfType<ILayerRenderer>()],
    };

    /// <summary>
    /// Takes the target from the facts: the mesh that their workloads take part in, ambient before sidecar, none when no workload is in a mesh;
    /// Calico as the network target.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="layers">The layers that write and judge.</param>
    public static TargetProfile From(ClusterFacts facts, params ReadOnlySpan<IPolicyLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(facts);
        MeshTarget mesh = facts.Workloads.Any(w => w.Mesh == MeshMode.Ambient) ? MeshTarget.Ambient
            : facts.Workloads.Any(w => w.Mesh == MeshMode.Sidecar) ? MeshTarget.Sidecar
            : MeshTarget.None;
        return For(NetworkTarget.Calico, mesh, layers);
    }

    /// <summary>Takes the target from a world: the mesh that its workloads take part in, Calico as the network target, and its layers.</summary>
    /// <param name="world">The world.</param>
    public static TargetProfile From(PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return From(world.Facts, world.PolicyLayers.AsSpan());
    }

    /// <summary>Prints the network and the mesh target.</summary>
    public override string ToString() => $"network {(Network == NetworkTarget.Calico ? "calico" : "kubernetes")}, mesh {Mesh switch { MeshTarget.None => "none", MeshTarget.Sidecar => "sidecar", _ => "ambient" }}";
}
