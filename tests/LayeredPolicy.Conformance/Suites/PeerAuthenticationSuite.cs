using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>istiod's merge of PeerAuthentications: mode, mode by port, and what clients will use.</summary>
internal sealed class PeerAuthenticationSuite : Suite
{
    private const string TlsModeLabel = "security.istio.io/tlsMode";

    public override string Name => "peer-authentication";

    public override bool HasSymbolic => true;

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        JsonElement workload = testCase.GetProperty("workload");
        LabelSet labels = MeshCases.Labels(workload);
        string ns = workload.GetProperty("namespace").GetString()!;
        MeshSettings settings = MeshCases.Settings(testCase.GetProperty("mesh"));
        var policies = MeshPolicies.Read(MeshCases.Objects(testCase), settings);
        bool hasProxy = !labels.TryGetValue(TlsModeLabel, out string? tlsMode) || tlsMode == "istio";
        Answers answers = symbolic ? FromSets(testCase, policies, ns, labels, settings) : FromSettings(policies.PeersOf(ns, labels));

        JsonElement expect = testCase.GetProperty("expect");
        return Differs("mode", expect.GetProperty("mode"), answers.Mode)
            ?? Differs("inferredServiceMode", expect.GetProperty("inferredServiceMode"), answers.ServiceMode)
            ?? expect.GetProperty("byPort").EnumerateObject()
                .Select(p => Differs("port " + p.Name, p.Value, answers.ModeOf(int.Parse(p.Name, CultureInfo.InvariantCulture))))
                .FirstOrDefault(d => d is not null)
            ?? expect.GetProperty("client").EnumerateObject()
                .Select(p => Differs("client of " + p.Name, p.Value.GetString(), hasProxy && answers.ClientUsesMutualTls(int.Parse(p.Name, CultureInfo.InvariantCulture)) ? "mtls" : "plaintext"))
                .FirstOrDefault(d => d is not null);
    }

    private static Answers FromSettings(PeerSettings peers) =>
        new(peers.Mode, peers.ServiceMode, peers.ModeOf, port => peers.ClientUsesMutualTls(port, serverHasProxy: true));

    /// <summary>
    /// The same out of two sets a workload: what its sidecar lets through in plaintext, and what with an identity. No object names the port
    /// that stands for all others, and no policy of single workloads reaches a workload without labels, which stands for the service.
    /// </summary>
    private static Answers FromSets(JsonElement testCase, MeshPolicies policies, string ns, LabelSet labels, MeshSettings settings)
    {
        var named = testCase.GetProperty("objects").EnumerateArray().SelectMany(PortsNamedBy).ToHashSet(StringComparer.Ordinal);
        int other = Enumerable.Range(1, 65535).First(p => !named.Contains(p.ToString(CultureInfo.InvariantCulture)));
        EnforcementPoint sidecar = policies.Sidecar(new() { Namespace = ns, Labels = labels });
        EnforcementPoint service = policies.Sidecar(new() { Namespace = ns });
        string caller = settings.TrustDomain + "/ns/callers/sa/caller";
        TrafficBounds plaintext = sidecar.Allowed(Between(null)), mutual = sidecar.Allowed(Between(caller));
        TrafficBounds ofService = service.Allowed(Between(null)), mutualOfService = service.Allowed(Between(caller));
        TrafficBounds sentMutual = mutual & mutualOfService;
        return new(ModeAt(other, plaintext, mutual), ModeAt(other, ofService, mutualOfService), p => ModeAt(p, plaintext, mutual), p => Holds(sentMutual, p));
    }

    private static PartyPair Between(string? principal) => new(Party.Outside, Party.Outside, principal);

    private static MutualTlsMode ModeAt(int port, TrafficBounds plaintext, TrafficBounds mutual) => (Holds(plaintext, port), Holds(mutual, port)) switch
    {
        (true, true) => MutualTlsMode.Permissive,
        (false, true) => MutualTlsMode.Strict,
        (true, false) => MutualTlsMode.Disable,
        _ => throw new InvalidOperationException($"the sets let nothing through to port {port}"),
    };

    private static bool Holds(TrafficBounds traffic, int port) => traffic.Test(new TrafficExample { Protocol = IpProtocol.Tcp, DestinationPort = port }) switch
    {
        Truth.True => true,
        Truth.False => false,
        _ => throw new InvalidOperationException($"the sets leave port {port} open"),
    };

    private static IEnumerable<string> PortsNamedBy(JsonElement json) =>
        json.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object &&
        spec.TryGetProperty("portLevelMtls", out JsonElement ports) && ports.ValueKind == JsonValueKind.Object
            ? ports.EnumerateObject().Select(p => p.Name)
            : [];

    private static string? Differs(string what, JsonElement expected, MutualTlsMode actual) => Differs(what, expected.GetString(), actual.ToString().ToUpperInvariant());

    private static string? Differs(string what, string? expected, string actual) => expected == actual ? null : $"{what}: expected {expected}, got {actual}";

    private sealed record Answers(MutualTlsMode Mode, MutualTlsMode ServiceMode, Func<int, MutualTlsMode> ModeOf, Func<int, bool> ClientUsesMutualTls);
}
