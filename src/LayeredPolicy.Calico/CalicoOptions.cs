namespace LayeredPolicy.Calico;

/// <summary>What the evaluation of the network layer must know about the cluster beyond its objects. The defaults are a plain installation.</summary>
public sealed record CalicoOptions
{
    /// <summary>The defaults: the classic API, iptables, no application layer policy, namespaces not necessarily among the objects.</summary>
    public static CalicoOptions Default { get; } = new();

    /// <summary>How Calico's API is served; the classic API by default.</summary>
    public CalicoApi Api { get; init; }

    /// <summary>What the node agent programs; iptables by default.</summary>
    public CalicoDataplane Dataplane { get; init; }

    /// <summary>
    /// Whether the application layer policy proxy runs beside the workloads, so that <c>http</c> conditions are enforced. By default it does
    /// not, and a rule with <c>http</c> is a plain rule for addresses and ports.
    /// </summary>
    public bool ApplicationLayerPolicy { get; init; }

    /// <summary>
    /// Whether the objects are all there is, as in a dump of a cluster, so that a namespace without an object does not exist and its pods
    /// are denied everything. By default they are manifests that the API server has yet to complete: see <see cref="ClusterFacts.AsServed"/>;
    /// and a namespace that pods live in exists, with no other label than its name.
    /// </summary>
    public bool ObjectsAreComplete { get; init; }
}
