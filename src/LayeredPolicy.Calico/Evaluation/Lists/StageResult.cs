namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>What a list may do with a packet; more than one where a fact is missing.</summary>
[Flags]
internal enum StageResult
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It accepts the packet.</summary>
    Allow = 1,

    /// <summary>It drops the packet.</summary>
    Deny = 2,

    /// <summary>It has no word on the packet, which goes on to what comes next.</summary>
    Continue = 4,
}
