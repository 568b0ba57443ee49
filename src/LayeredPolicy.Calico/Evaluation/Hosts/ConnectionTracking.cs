namespace LayeredPolicy.Calico.Evaluation;

/// <summary>What a node remembers of a connection.</summary>
public enum ConnectionTracking
{
    /// <summary>Nothing: it is new, or its packets are not tracked.</summary>
    None,

    /// <summary>The request only; the answer was lost or not tracked.</summary>
    Unanswered,

    /// <summary>Both directions: the connection is established and passes without being judged again.</summary>
    Established,
}
