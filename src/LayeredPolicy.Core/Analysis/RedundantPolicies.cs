using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Analysis;

/// <summary>Tries the absence of each policy, and of each rule of the others: one whose removal changes no flow is redundant.</summary>
/// <remarks>
/// So a rule is redundant when other rules together, of its policy or of others, decide all of its traffic in the same way, and when nobody
/// in the input is whom it names. Each layer counts by itself: a policy that only the other layer makes needless is the second line of
/// defence.
/// </remarks>
internal sealed class RedundantPolicies(PolicyWorld world)
{
    // Each costs a compilation and a map.
    private const int MaxPolicies = 60;
    private const int MaxRules = 240;

    // Where it is not known whether workloads are in the mesh, mesh policy would seem to change nothing.
    private readonly Lazy<ImmutableArray<ConnectivityMap>> _maps = new(() => [.. MeshAssumptions.Of(world).Select(static w => w.Map())]);

    // Without workloads there are no flows, and nothing could change one.
    private bool HasWorkloads => !world.Facts.Workloads.IsEmpty;

    /// <summary>The policies.</summary>
    public IEnumerable<Diagnostic> Policies()
    {
        if (!HasWorkloads)
        {
            return [];
        }

        ManifestDocument[] policies = [.. world.Manifests.Documents.Where(static d => IsPolicy(d.Id))];
        if (policies.Length > MaxPolicies)
        {
            return [CoreDiagnostics.RedundancyNotChecked.Create($"{policies.Length} policies are too many to try each without the others; the most is {MaxPolicies}")];
        }

        return policies.Where(IsRedundant).Select(static p => CoreDiagnostics.RedundantPolicy.Create(
            $"removing {p.Id} changes no flow between the workloads and addresses of the input") with
        {
            Resource = p.Id,
            Location = p.Locate(""),
        });
    }

    /// <summary>The rules of policies that are not redundant as a whole.</summary>
    public IEnumerable<Diagnostic> Rules()
    {
        if (!HasWorkloads)
        {
            return [];
        }

        (ManifestDocument Policy, string List, int Index)[] rules = [.. world.Manifests.Documents.Where(static d => IsPolicy(d.Id)).SelectMany(RulesOf)];
        if (rules.Length > MaxRules)
        {
            return [CoreDiagnostics.RedundancyNotChecked.Create($"{rules.Length} rules are too many to try each without the others; the most is {MaxRules}")];
        }

        return rules.GroupBy(static r => r.Policy)
            .Where(g => !IsRedundant(g.Key))
            .SelectMany(g => g.Where(r => IsUnchanged(r.Policy, WithoutRule(r.Policy, r.List, r.Index))))
            .Select(static r => Redundant(r.Policy, string.Create(CultureInfo.InvariantCulture, $"spec.{r.List}[{r.Index}]")));
    }

    private static Diagnostic Redundant(ManifestDocument policy, string path) => CoreDiagnostics.RedundantRule.Create(
        $"without {path} of {policy.Id} the same flows pass: others decide them in the same way, or it names nobody in the input") with
    {
        Resource = policy.Id,
        Path = path,
        Location = policy.Locate(path),
    };

    private static bool IsPolicy(ResourceId id) => (id.Group, id.Kind) is
        ("networking.k8s.io" or "extensions", "NetworkPolicy") or
        ("policy.networking.k8s.io", "ClusterNetworkPolicy" or "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy") or
        ("projectcalico.org" or "crd.projectcalico.org", "NetworkPolicy" or "GlobalNetworkPolicy") or
        ("security.istio.io", "AuthorizationPolicy" or "PeerAuthentication");

    private static IEnumerable<(ManifestDocument Policy, string List, int Index)> RulesOf(ManifestDocument policy) =>
        from list in (string[])["ingress", "egress", "rules"]
        let rules = Spec(policy) is { ValueKind: JsonValueKind.Object } spec && spec.TryGetProperty(list, out JsonElement found) ? found : default
        where rules.ValueKind == JsonValueKind.Array
        from index in Enumerable.Range(0, rules.GetArrayLength())
        select (policy, list, index);

    private static JsonElement? Spec(ManifestDocument policy) => policy.Json.TryGetProperty("spec", out JsonElement spec) ? spec : null;

    private static ManifestDocument WithoutRule(ManifestDocument policy, string list, int index)
    {
        JsonObject copy = JsonObject.Create(policy.Json.Clone())!;
        ((JsonArray)copy["spec"]![list]!).RemoveAt(index);
        using var json = JsonDocument.Parse(copy.ToJsonString());
        return Manifests.FromJson([json.RootElement]).Documents[0];
    }

    private bool IsRedundant(ManifestDocument policy) => IsUnchanged(policy, null);

    private bool IsUnchanged(ManifestDocument policy, ManifestDocument? instead)
    {
        IEnumerable<ManifestDocument> documents = instead is null
            ? world.Manifests.Documents.Where(d => !ReferenceEquals(d, policy))
            : world.Manifests.Documents.Select(d => ReferenceEquals(d, policy) ? instead : d);
        var others = Manifests.Of([.. documents], world.Manifests.Diagnostics);
        return _maps.Value.All(map => DiffBuilder.IsSameInEachLayer(map, map.World.With(others, map.World.Facts).Map()));
    }
}
