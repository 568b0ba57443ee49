using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;
using LayeredPolicy.Istio.Validation;

namespace LayeredPolicy.Istio;

/// <summary>
/// The mesh layer: AuthorizationPolicy, PeerAuthentication and RequestAuthentication, enforced as Istio does it at sidecars, gateways,
/// waypoints and ztunnel.
/// </summary>
public sealed partial class IstioLayer : IPolicyLayer
{
    /// <summary>Makes the layer for a mesh that is configured as the settings say, whatever the objects say.</summary>
    public IstioLayer(MeshSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
    }

    private IstioLayer()
    {
    }

    /// <summary>
    /// The layer of a mesh that is configured as its objects say: the ConfigMap <c>istio</c> and stated facts, and Istio's defaults for the rest.
    /// </summary>
    public static IstioLayer Instance { get; } = new();

    /// <summary>How the mesh is configured; null when that is read from the objects.</summary>
    public MeshSettings? Settings { get; }

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Mesh;

    /// <inheritdoc/>
    public string Name => "Istio";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Validate(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return IstioValidation.Validate(manifests, Settings);
    }

    /// <inheritdoc/>
    public IEnumerable<NamedPeer> NamedPeers(Manifests manifests, ClusterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return PeerFinder.Find(manifests, facts);
    }

    /// <inheritdoc/>
    ICompiledLayer IPolicyLayer.Compile(Manifests manifests, ClusterFacts facts) => Compile(manifests, facts);

    /// <summary>Compiles the policies of the mesh. The result is immutable and safe for any number of threads.</summary>
    public CompiledMesh Compile(Manifests manifests, ClusterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return new CompiledMesh(manifests, facts, Settings);
    }

    ICompiledLayer IPolicyLayer.Recompile(Manifests manifests, ClusterFacts facts, ICompiledLayer before)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return before is CompiledMesh mesh && mesh.IsOf(manifests, facts) ? mesh : Compile(manifests, facts);
    }
}
