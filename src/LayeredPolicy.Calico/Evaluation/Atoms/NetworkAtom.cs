using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// A condition of a network rule. It is tested against a <see cref="Packet"/>, whose two ends are resolved once for all the rules that
/// look at it.
/// </summary>
internal abstract class NetworkAtom(PeerSource peers) : Atom
{
    /// <summary>Tells who owns an address, and to which sets an owner belongs.</summary>
    protected PeerIndex Peers => peers.Latest;

    /// <summary>What the set of traffic depends on.</summary>
    public abstract AtomReach Reach { get; }

    /// <summary>Whether the packet meets the condition. Allocates nothing.</summary>
    public abstract Truth Test(in Packet packet);

    /// <summary>Why the packet does not meet the condition.</summary>
    public abstract string Explain(in Packet packet);

    /// <inheritdoc/>
    public sealed override Truth Test(Connection connection) => Test(Peers.Resolve(connection));

    /// <inheritdoc/>
    public sealed override string Explain(Connection connection) => Explain(Peers.Resolve(connection));
}
