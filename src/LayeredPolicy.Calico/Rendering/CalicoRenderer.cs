using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>Writes the network half of a plan as Calico policies, or as Kubernetes NetworkPolicies when that is the target.</summary>
public sealed class CalicoRenderer : ILayerRenderer
{
    /// <summary>The renderer; it holds no state.</summary>
    public static CalicoRenderer Instance { get; } = new();

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Network;

    /// <inheritdoc/>
    public RenderedLayer Render(LayerPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var objects = new RenderedObjects(LayerKind.Network, placement.Stamp);
        if (placement.Network == NetworkTarget.Kubernetes)
        {
            new KubernetesPolicyWriter(placement, objects).Write();
        }
        else
        {
            new CalicoPolicyWriter(placement, objects).Write();
            new CalicoGuardrailWriter(placement, objects).Write();
        }

        return objects.Finish();
    }
}
