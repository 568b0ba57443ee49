using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>Writes the mesh half of a plan as Istio objects.</summary>
public sealed class IstioRenderer : ILayerRenderer
{
    /// <summary>The renderer; it holds no state.</summary>
    public static IstioRenderer Instance { get; } = new();

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Mesh;

    /// <inheritdoc/>
    public RenderedLayer Render(LayerPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var objects = new RenderedObjects(LayerKind.Mesh, placement.Stamp);
        new AuthorizationWriter(placement, objects).Write();
        new PeerAuthenticationWriter(placement, objects).Write();
        new TrafficWriter(placement, objects).Write();
        return objects.Finish();
    }
}
