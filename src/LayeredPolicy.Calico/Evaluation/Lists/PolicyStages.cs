using LayeredPolicy.Calico.Evaluation.Binding;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Which policies run at which stage.</summary>
internal static class PolicyStages
{
    /// <summary>Whether the policy runs at the stage.</summary>
    public static bool Takes(this PolicyStage stage, BoundPolicy policy) => stage switch
    {
        PolicyStage.Untracked => policy.DoNotTrack,
        PolicyStage.PreDnat => policy is { PreDnat: true, DoNotTrack: false },
        PolicyStage.Forward => policy is { PreDnat: false, DoNotTrack: false, ApplyOnForward: true },
        _ => policy is { PreDnat: false, DoNotTrack: false },
    };
}
