using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One place where a mesh judges connections, bound to the policies that reach it. Immutable; any number of threads may ask.</summary>
public abstract class EnforcementPoint
{
    private protected EnforcementPoint()
    {
    }

    /// <summary>The point in words: <c>sidecar of shop/checkout</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the point does with the connection. Allocates nothing unless the request carries tokens or its path needs rewriting.</summary>
    public abstract Outcome Decide(Connection connection);

    /// <summary>The same decision with its reasons.</summary>
    public abstract MeshVerdict Explain(Connection connection);

    /// <summary>
    /// All the traffic between two ends that the point lets through. The sets know a request as the point's rules see it; see
    /// <see cref="Project"/>.
    /// </summary>
    public abstract TrafficBounds Allowed(PartyPair pair);

    /// <summary>The same traffic and the rest, by who decides it: the first entry that holds the traffic does.</summary>
    public abstract DecisionTable Decisions(PartyPair pair);

    /// <summary>
    /// The connection as the point's rules see it, for questions to the sets: the path normalised and without its query, the lines of a
    /// header that Envoy joins as one, the client address that the point believes, the claims of the verified token, and what the token
    /// check makes of the request. Properties of one connection only; no rule takes part.
    /// </summary>
    /// <returns>
    /// Null when the point refuses the connection for its text alone, before any policy is asked: a request that the HTTP parser does not
    /// take, or a path that cannot be normalised. Such a connection is in no set.
    /// </returns>
    public abstract TrafficExample? Project(Connection connection);
}
