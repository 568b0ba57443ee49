namespace LayeredPolicy.Splitting;

/// <summary>Which mesh, if any, carries the mesh half of a plan.</summary>
public enum MeshTarget
{
    /// <summary>There is no mesh; the network half is all there is.</summary>
    None,

    /// <summary>Istio with a proxy in each pod.</summary>
    Sidecar,

    /// <summary>Istio with a proxy on each node.</summary>
    Ambient,
}
