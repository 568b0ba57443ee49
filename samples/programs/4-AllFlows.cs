using LayeredPolicy;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Programs;

/// <summary>4. All flows: who reaches whom, what a change opens, what a bypassed proxy opens.</summary>
public static class AllFlows
{
    public static void Run(string folder, TextWriter output)
    {
        Manifests manifests = Manifests.Load(folder);
        PolicyWorld world = PolicyWorld.Create(manifests, CalicoLayer.Instance, IstioLayer.Instance);
        Manifests policies = Splitter.Split(IntentSet.Load(Path.Combine(folder, "intent.yaml")), world.Facts, TargetProfile.From(world)).ToManifests();
        PolicyWorld proposed = PolicyWorld.Create(Manifests.Combine(manifests, policies), CalicoLayer.Instance, IstioLayer.Instance);

        ConnectivityMap map = proposed.Map();
        output.WriteLine(map.ToMarkdown());
        SemanticDiff diff = SemanticDiff.Between(world, proposed);
        output.WriteLine($"opened {diff.Opened.Length}, closed {diff.Closed.Length}; for example {diff.Closed[0]}");
        output.WriteLine(BypassReport.For(proposed, "bank/web").ToMarkdown());
    }
}
