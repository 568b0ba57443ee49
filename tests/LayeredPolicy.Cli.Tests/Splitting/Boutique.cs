using LayeredPolicy.Calico;
using LayeredPolicy.Istio;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

/// <summary>The Online Boutique as its makers ship it, with an intent of ours.</summary>
internal static class Boutique
{
    private static string Data => Path.Combine(Tool.Root, "tests", "LayeredPolicy.Cli.Tests", "testdata", "boutique");

    public static IntentSet Intent() => IntentSet.Load(Path.Combine(Data, "intent.yaml"));

    public static Manifests Manifests() => LayeredPolicy.Manifests.Combine(
        LayeredPolicy.Manifests.Load(Path.Combine(Data, "platform.yaml")),
        LayeredPolicy.Manifests.Load(Path.Combine(SharedFolder.Require("inputs/online-boutique"), "kubernetes-manifests.yaml")));

    public static TargetProfile Profile(NetworkTarget network, MeshTarget mesh) =>
        TargetProfile.For(network, mesh, CalicoLayer.Instance, IstioLayer.Instance);

    public static SplitPlan Plan(NetworkTarget network = NetworkTarget.Calico, MeshTarget mesh = MeshTarget.Sidecar) =>
        Splitter.Split(Intent(), ClusterFacts.From(Manifests()).AsServed(), Profile(network, mesh));
}
