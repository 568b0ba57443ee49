using LayeredPolicy.Istio.Rendering;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio;

public sealed partial class IstioLayer : ILayerRenderer
{
    /// <summary>Writes the mesh half of a plan as Istio objects.</summary>
    RenderedLayer ILayerRenderer.Render(LayerPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var objects = new RenderedObjects(LayerKind.Mesh, placement.Stamp);
        new AuthorizationWriter(placement, objects).Write();
        new PeerAuthenticationWriter(placement, objects).Write();
        new TrafficWriter(placement, objects).Write();
        return objects.Finish();
    }
}
