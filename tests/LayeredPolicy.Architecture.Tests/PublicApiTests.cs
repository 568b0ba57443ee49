using System.Reflection;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;
using PublicApiGenerator;

namespace LayeredPolicy.Architecture.Tests;

/// <summary>The public surface of each package, as a text that a review can read: a change shows up as a diff.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => ["Core", "Calico", "Istio"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_surface_is_the_approved_one(string package)
    {
        Assembly assembly = package switch
        {
            "Core" => typeof(CoreDiagnostics).Assembly,
            "Calico" => typeof(CalicoLayer).Assembly,
            _ => typeof(IstioLayer).Assembly,
        };
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        Golden.Verify(assembly.GeneratePublicApi(options) + "\n", "docs", "api", $"LayeredPolicy.{package}.txt");
    }
}
