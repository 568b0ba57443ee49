using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>The policies of one layer, ready to decide. Three interpreters read the same rules: decide, explain, and whole sets.</summary>
public interface ICompiledLayer
{
    /// <summary>Which layer it is.</summary>
    LayerKind Kind { get; }

    /// <summary>What compiling found wrong with the policies.</summary>
    ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The connection with what the layer itself contributes to it: for the mesh, the identity that the source's proxy presents.
    /// A layer that contributes nothing returns the connection it was given.
    /// </summary>
    Connection Complete(Connection connection);

    /// <summary>What the layer does with a completed connection. Allocates nothing.</summary>
    Outcome Decide(Connection connection);

    /// <summary>The same decision with its reasons, one step an enforcement point, in the order that traffic meets them.</summary>
    ImmutableArray<EnforcementStep> Explain(Connection connection);

    /// <summary>All the traffic between two ends that the layer lets through.</summary>
    TrafficBounds Allowed(PartyPair pair);

    /// <summary>
    /// A completed connection as <see cref="Allowed"/> knows it: for the mesh, its request as the rules of the destination's proxy see it.
    /// The default takes the connection as it is.
    /// </summary>
    /// <returns>Null when the layer refuses the connection for its text alone, before any policy is asked. It is then in no set.</returns>
    TrafficExample? Project(Connection connection) => connection.ToExample();

    /// <summary>
    /// The connections on the wire that carry the given one: itself for a layer that does not wrap traffic, the tunnel hops for a mesh
    /// that does. The network layer judges each of them.
    /// </summary>
    ImmutableArray<Connection> OnTheWire(Connection connection);

    /// <summary>
    /// The connections on the wire of the further ways that the layer lets the connection take, when there is more than one: it passes the
    /// network when one way does. The default says that there is no other.
    /// </summary>
    ImmutableArray<ImmutableArray<Connection>> OtherRoutes(Connection connection) => [];

    /// <summary>
    /// How the mesh wraps traffic between two ends; traffic in none of the forms travels as itself. The same as
    /// <see cref="OnTheWire"/>, for sets. The default says that nothing is wrapped.
    /// </summary>
    ImmutableArray<WireForm> WireForms(PartyPair pair) => [];

    /// <summary>
    /// A key of one end: ends with equal keys are alike to this layer, whichever stands for the other, as source and as destination.
    /// The default tells every workload and node apart.
    /// </summary>
    object ClassOf(Party party) => (party.Workload, party.Node);
}
