namespace LayeredPolicy.Calico;

/// <summary>What the evaluation of the network layer must know about the cluster beyond its objects. The defaults are a plain installation.</summary>
public sealed record CalicoOptions
{
    /// <summary>The defaults: the classic API, iptables, no application layer policy, manifests as people write them.</summary>
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
    /// Whether the objects are all there is, as in a dump of a cluster: an absent namespace does not exist and the API server's additions are
    /// already in the objects. By default they are manifests before they are applied: namespaces that pods live in exist, and carry the
    /// label <c>kubernetes.io/metadata.name</c>.
    /// </summary>
    public bool ObjectsAreComplete { get; init; }
}
