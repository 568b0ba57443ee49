using LayeredPolicy.Calico.Rendering;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico;

public sealed partial class CalicoLayer : ILayerRenderer
{
    /// <summary>Writes the network half of a plan as Calico policies, or as Kubernetes NetworkPolicies when that is the target.</summary>
    RenderedLayer ILayerRenderer.Render(LayerPlacement placement)
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
            new CalicoHostWriter(placement, objects).Write();
        }

        return objects.Finish();
    }
}
