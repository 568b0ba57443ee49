using LayeredPolicy;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Programs;

/// <summary>5. Split an intent and prove that the two halves together equal it.</summary>
public static class SplitAndProve
{
    public static void Run(string folder, TextWriter output)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Load(folder), CalicoLayer.Instance, IstioLayer.Instance);
        SplitPlan plan = Splitter.Split(IntentSet.Load(Path.Combine(folder, "intent.yaml")), world.Facts, TargetProfile.From(world));
        Proof proof = plan.Prove();
        output.WriteLine(proof.Holds ? plan.Summary() : proof.Counterexample!.Explain());
    }
}
