using LayeredPolicy.Analysis.Proving;

namespace LayeredPolicy;

/// <summary>Proves plans, and existing policies, against an intent.</summary>
public static class SplitPlanProof
{
    /// <summary>
    /// Proves that the objects of the plan, read as a cluster would read them and evaluated by the profile's layers, equal the intent.
    /// </summary>
    /// <exception cref="InvalidOperationException">The plan's profile has no layers to evaluate with.</exception>
    public static Proof Prove(this SplitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Prove(plan, Manifests.Empty);
    }

    /// <summary>The same, beside policies that are in the cluster already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="foreign">The policies that are there besides the plan's.</param>
    /// <exception cref="InvalidOperationException">The plan's profile has no layers to evaluate with.</exception>
    public static Proof Prove(this SplitPlan plan, Manifests foreign)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(foreign);
        if (plan.Profile.Layers.IsEmpty)
        {
            throw new InvalidOperationException("the target profile has no layers; make it with TargetProfile.For or From and give the layers");
        }

        Manifests emitted = plan.ToManifests();
        PolicyWorld world = PolicyWorld.Create(Manifests.Combine(emitted, foreign), plan.Facts, [.. plan.Profile.Layers]);
        return new Prover(plan, world).Prove(accounts: true);
    }

    /// <summary>Proves that the policies of a world, whoever wrote them, equal the plan's intent.</summary>
    /// <param name="plan">The plan: its intent, its facts, and which clauses nobody can enforce.</param>
    /// <param name="world">The world that holds the policies.</param>
    public static Proof ProveIn(this SplitPlan plan, PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(world);
        return new Prover(plan, world).Prove(accounts: false);
    }
}
