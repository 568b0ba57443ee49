namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The facts of a request that an index can look rules up by.</summary>
internal enum IndexDimension : byte
{
    /// <summary>Nothing exact.</summary>
    None,

    /// <summary>The whole identity.</summary>
    Principal,

    /// <summary>The start of the identity.</summary>
    PrincipalStart,

    /// <summary>The namespace of the identity.</summary>
    Namespace,

    /// <summary>The start of the path.</summary>
    Path,

    /// <summary>The host, without regard to case.</summary>
    Host,
}
