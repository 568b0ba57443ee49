using LayeredPolicy.Conformance.Suites;

namespace LayeredPolicy.Conformance;

/// <summary>Every suite by name. A suite that is not built yet fails all its cases and says so.</summary>
internal static class SuiteCatalog
{
    /// <summary>The suites in the order that <c>all</c> runs them.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        new CalicoSelectorsSuite(),
        new KubernetesSelectorsSuite(),
        new YamlJsonSuite(),
        new CalicoValidationSuite(),
        new IstioValidationSuite(),
        new WildValidationSuite(),
        new NetworkFlowsSuite(),
        new NetworkPacketsSuite(),
        new MeshRequestsSuite(),
        new ZtunnelConnectionsSuite(),
        new PeerAuthenticationSuite(),
        new NotBuiltSuite("mesh-routes"),
        new NotBuiltSuite("istio-analyze"),
    ];

    /// <summary>The suite of that name, or null.</summary>
    public static Suite? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
