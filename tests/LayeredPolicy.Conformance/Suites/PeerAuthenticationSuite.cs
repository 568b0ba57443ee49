using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>istiod's merge of PeerAuthentications: mode, mode by port, and what clients will use.</summary>
internal sealed class PeerAuthenticationSuite : Suite
{
    private const string TlsModeLabel = "security.istio.io/tlsMode";

    public override string Name => "peer-authentication";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        JsonElement workload = testCase.GetProperty("workload");
        LabelSet labels = MeshCases.Labels(workload);
        PeerSettings peers = MeshPolicies.Read(MeshCases.Objects(testCase), MeshCases.Settings(testCase.GetProperty("mesh")))
            .PeersOf(workload.GetProperty("namespace").GetString()!, labels);
        bool hasProxy = !labels.TryGetValue(TlsModeLabel, out string? tlsMode) || tlsMode == "istio";

        JsonElement expect = testCase.GetProperty("expect");
        return Differs("mode", expect.GetProperty("mode"), peers.Mode)
            ?? Differs("inferredServiceMode", expect.GetProperty("inferredServiceMode"), peers.ServiceMode)
            ?? expect.GetProperty("byPort").EnumerateObject()
                .Select(p => Differs("port " + p.Name, p.Value, peers.ModeOf(int.Parse(p.Name, CultureInfo.InvariantCulture))))
                .FirstOrDefault(d => d is not null)
            ?? expect.GetProperty("client").EnumerateObject()
                .Select(p => Differs("client of " + p.Name, p.Value.GetString(), peers.ClientUsesMutualTls(int.Parse(p.Name, CultureInfo.InvariantCulture), hasProxy) ? "mtls" : "plaintext"))
                .FirstOrDefault(d => d is not null);
    }

    private static string? Differs(string what, JsonElement expected, MutualTlsMode actual) => Differs(what, expected.GetString(), actual.ToString().ToUpperInvariant());

    private static string? Differs(string what, string? expected, string actual) => expected == actual ? null : $"{what}: expected {expected}, got {actual}";
}
