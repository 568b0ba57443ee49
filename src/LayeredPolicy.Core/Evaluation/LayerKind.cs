namespace LayeredPolicy;

/// <summary>Which of the two enforcement layers a policy belongs to.</summary>
public enum LayerKind
{
    /// <summary>Policy enforced on the node: addresses, ports, labels.</summary>
    Network,

    /// <summary>Policy enforced at a proxy: identities and requests.</summary>
    Mesh,
}
