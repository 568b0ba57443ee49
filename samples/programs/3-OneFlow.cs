using LayeredPolicy;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Programs;

/// <summary>3. One flow through both layers, with the reason.</summary>
public static class OneFlow
{
    public static void Run(string folder, TextWriter output)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Load(folder), CalicoLayer.Instance, IstioLayer.Instance);
        Verdict verdict = world.Evaluate(Flow.Between("bank/web", "bank/summary").Tcp(8080).Http("GET", "/api/summary/42"));
        output.WriteLine(verdict.Explain());
    }
}
