namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>The stages at which policies run. Pods have only the normal one.</summary>
internal enum PolicyStage
{
    /// <summary>The ordinary stage, followed by the profiles.</summary>
    Normal,

    /// <summary>Before connection tracking.</summary>
    Untracked,

    /// <summary>Before addresses are translated.</summary>
    PreDnat,

    /// <summary>Traffic that a host forwards.</summary>
    Forward,
}
