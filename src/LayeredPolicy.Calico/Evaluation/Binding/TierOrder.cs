using System.Collections.Immutable;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Which tiers there are, and in which order they are asked.</summary>
internal static class TierOrder
{
    private const double DefaultOrder = 1_000_000;

    /// <summary>The tiers that every cluster has.</summary>
    private static readonly BoundTier[] s_builtIn =
    [
        new(ClusterPolicyReader.AdminTier, 1_000, true, true),
        new(PolicyReader.DefaultTier, DefaultOrder, false, true),
        new(ClusterPolicyReader.BaselineTier, 10_000_000, true, true),
    ];

    /// <summary>The tiers of the earlier kinds of policies for administrators; a cluster has them when it has such policies.</summary>
    private static readonly BoundTier[] s_earlier =
    [
        new(AdminPolicyReader.AdminTier, 1_000, true, true),
        new(AdminPolicyReader.BaselineTier, 10_000_000, true, true),
    ];

    /// <summary>Reads a tier. Calico's own client fills in an absent order; a plain custom resource keeps it absent, which sorts last.</summary>
    public static BoundTier Read(string name, TierSpec spec, CalicoOptions options) => new(
        name,
        spec.Order ?? (options.Api == CalicoApi.Classic ? DefaultOrder : double.PositiveInfinity),
        spec.DefaultAction == TierDefaultActions.Pass,
        true);

    /// <summary>
    /// The tiers in order: those that exist by order and then by name, after them those that only policies name. The three built-in tiers
    /// cannot be changed.
    /// </summary>
    public static ImmutableArray<BoundTier> Of(IEnumerable<BoundTier> read, IEnumerable<BoundPolicy> policies, ICollection<Diagnostic> diagnostics)
    {
        var byName = read.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (BoundTier tier in s_builtIn)
        {
            byName[tier.Name] = tier;
        }

        foreach (BoundTier tier in s_earlier.Where(t => policies.Any(p => p.Tier == t.Name && p.Document.Id.Group == ClusterNetworkPolicy.KubeGroup)))
        {
            byName[tier.Name] = tier;
        }

        foreach (BoundPolicy policy in policies.Where(p => !byName.TryGetValue(p.Tier, out BoundTier? tier) || !tier.Exists))
        {
            byName[policy.Tier] = new(policy.Tier, double.PositiveInfinity, false, false);
            diagnostics.Add(CalicoDiagnostics.MissingTier.Create($"tier '{policy.Tier}' does not exist") with
            {
                Resource = policy.Document.Id,
                Path = "spec.tier",
                Location = policy.Document.Locate("spec.tier"),
            });
        }

        return [.. byName.Values.OrderBy(t => !t.Exists).ThenBy(t => t.Order).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }
}
