namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>How connection tracking sees a packet.</summary>
internal enum PacketState
{
    /// <summary>It opens a connection, or may.</summary>
    New,

    /// <summary>It belongs to a connection that was let through.</summary>
    Established,

    /// <summary>It belongs to no known connection and opens none, such as an answer to a request that was not tracked.</summary>
    Invalid,

    /// <summary>Policy took it out of tracking.</summary>
    Untracked,
}
