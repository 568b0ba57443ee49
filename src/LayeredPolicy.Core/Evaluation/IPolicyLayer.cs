using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>One enforcement layer as the rest of the library knows it: it validates its kinds and compiles them into something that decides.</summary>
public interface IPolicyLayer
{
    /// <summary>Which layer it is.</summary>
    LayerKind Kind { get; }

    /// <summary>The layer's name in reports, for example <c>Calico</c>.</summary>
    string Name { get; }

    /// <summary>Judges the layer's kinds among the objects: what the engines refuse, and what they accept but people regret.</summary>
    IEnumerable<Diagnostic> Validate(Manifests manifests);

    /// <summary>Compiles the layer's policies. The result is immutable and safe for any number of threads.</summary>
    ICompiledLayer Compile(Manifests manifests, ClusterFacts facts);

    /// <summary>
    /// Compiles the layer's policies after a change of the objects, and may use again what did not change. The result is the same as that
    /// of <see cref="Compile"/>, which is what the default does.
    /// </summary>
    /// <param name="manifests">The objects as they are now.</param>
    /// <param name="facts">What runs in the cluster now; the same object as before when it did not change.</param>
    /// <param name="before">What the layer compiled before the change. It stays as it is.</param>
    ICompiledLayer Recompile(Manifests manifests, ClusterFacts facts, ICompiledLayer before) => Compile(manifests, facts);

    /// <summary>
    /// A pod for each kind of peer that the rules name, in the namespaces of the facts and in one of its own. They stand for workloads that
    /// are not in the input. The default names none.
    /// </summary>
    IEnumerable<NamedPeer> NamedPeers(Manifests manifests, ClusterFacts facts) => [];
}
