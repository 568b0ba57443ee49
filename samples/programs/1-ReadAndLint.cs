using LayeredPolicy;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Programs;

/// <summary>1. Read manifests and lint them. Content never throws: it gives diagnostics with file:line:column.</summary>
public static class ReadAndLint
{
    public static void Run(string folder, TextWriter output)
    {
        Manifests manifests = Manifests.Load(folder);
        foreach (Diagnostic d in manifests.Validate(CalicoLayer.Instance, IstioLayer.Instance))
        {
            output.WriteLine(d);
        }
    }
}
