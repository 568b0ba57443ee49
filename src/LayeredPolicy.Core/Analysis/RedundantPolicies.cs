using System.Collections.Immutable;

namespace LayeredPolicy.Analysis;

/// <summary>Tries each policy's absence: one whose removal changes no flow is redundant.</summary>
internal static class RedundantPolicies
{
    // Each policy costs a compilation and a map.
    private const int MaxPolicies = 60;

    public static IEnumerable<Diagnostic> Find(PolicyWorld world)
    {
        ManifestDocument[] policies = [.. world.Manifests.Documents.Where(static d => IsPolicy(d.Id))];
        if (policies.Length > MaxPolicies)
        {
            return [CoreDiagnostics.RedundancyNotChecked.Create($"{policies.Length} policies are too many to try each without the others; the most is {MaxPolicies}")];
        }

        return policies.Where(p => SemanticDiff.Between(world, Without(world, p)).IsEmpty)
            .Select(static p => CoreDiagnostics.RedundantPolicy.Create($"removing {p.Id} changes no flow between the workloads and addresses of the input") with
            {
                Resource = p.Id,
                Location = p.Locate(""),
            });
    }

    private static bool IsPolicy(ResourceId id) => (id.Group, id.Kind) is
        ("networking.k8s.io", "NetworkPolicy") or ("policy.networking.k8s.io", "ClusterNetworkPolicy" or "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy") or
        ("projectcalico.org" or "crd.projectcalico.org", "NetworkPolicy" or "GlobalNetworkPolicy") or
        ("security.istio.io", "AuthorizationPolicy" or "PeerAuthentication");

    private static PolicyWorld Without(PolicyWorld world, ManifestDocument policy) => PolicyWorld.Create(
        Manifests.Of([.. world.Manifests.Documents.Where(d => !ReferenceEquals(d, policy))], world.Manifests.Diagnostics),
        world.Facts,
        [.. world.PolicyLayers]);
}
