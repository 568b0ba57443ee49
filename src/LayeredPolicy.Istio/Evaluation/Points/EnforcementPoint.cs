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

    /// <summary>All the traffic between two ends that the point lets through.</summary>
    public abstract TrafficBounds Allowed(PartyPair pair);
}
