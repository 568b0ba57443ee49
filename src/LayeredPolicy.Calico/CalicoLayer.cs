using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

/// <summary>
/// The network layer: Calico policies, Kubernetes NetworkPolicies and ClusterNetworkPolicies, validated and evaluated as Calico does it.
/// </summary>
public sealed partial class CalicoLayer : IPolicyLayer
{
    /// <summary>Makes the layer for a cluster that is set up as the options say.</summary>
    public CalicoLayer(CalicoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
    }

    /// <summary>The layer of a cluster with the default options.</summary>
    public static CalicoLayer Instance { get; } = new(CalicoOptions.Default);

    /// <summary>How the cluster is set up.</summary>
    public CalicoOptions Options { get; }

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Network;

    /// <inheritdoc/>
    public string Name => "Calico";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Validate(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return CalicoValidation.Validate(manifests);
    }

    /// <inheritdoc/>
    ICompiledLayer IPolicyLayer.Compile(Manifests manifests, ClusterFacts facts) => Compile(manifests, facts);

    /// <inheritdoc/>
    public IEnumerable<NamedPeer> NamedPeers(Manifests manifests, ClusterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return new PeerFinder(manifests, Options.ObjectsAreComplete ? facts : facts.AsServed(), Options).Find();
    }

    /// <summary>Compiles the policies of the network layer. The result is immutable and safe for any number of threads.</summary>
    public CompiledNetwork Compile(Manifests manifests, ClusterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return new CompiledNetwork(manifests, facts, Options);
    }

    ICompiledLayer IPolicyLayer.Recompile(Manifests manifests, ClusterFacts facts, ICompiledLayer before)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return new CompiledNetwork(manifests, facts, Options, before as CompiledNetwork);
    }
}
