namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>What the set of traffic behind a condition depends on.</summary>
internal enum AtomReach
{
    /// <summary>On neither end: the set is the same for every pair.</summary>
    Traffic,

    /// <summary>On who the source is.</summary>
    Source,

    /// <summary>On who the destination is.</summary>
    Destination,

    /// <summary>On both ends together.</summary>
    Both,
}
