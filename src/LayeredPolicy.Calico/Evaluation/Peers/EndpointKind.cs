namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>What owns labels and addresses in the eyes of selectors.</summary>
internal enum EndpointKind
{
    /// <summary>A pod, or the template of a controller that makes pods.</summary>
    Workload,

    /// <summary>A host endpoint: an interface of a node.</summary>
    Host,

    /// <summary>A network set, of a namespace or of the cluster. It is a peer only and never receives policy.</summary>
    NetworkSet,
}
