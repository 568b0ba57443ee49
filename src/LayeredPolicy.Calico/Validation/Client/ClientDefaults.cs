using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client fills in before it validates.</summary>
internal static class ClientDefaults
{
    private const string TierLabel = "projectcalico.org/tier";
    private const double LastTierOrder = 1_000_000;

    /// <summary>Fills the spec and gives the labels that are added or changed.</summary>
    public static ImmutableSortedDictionary<string, string> Fill(string kind, ObjectMeta meta, JsonObject spec)
    {
        ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        switch (kind)
        {
            case "NetworkPolicy" or "GlobalNetworkPolicy" or "StagedNetworkPolicy" or "StagedGlobalNetworkPolicy":
                FillTypes(kind, spec);
                string tier = spec["tier"]?.GetValue<string>() is { Length: > 0 } named ? named : "default";
                return meta.Labels.GetValueOrDefault(TierLabel) == tier ? none : none.Add(TierLabel, tier);
            case "Tier":
                spec["order"] ??= LastTierOrder;
                spec["defaultAction"] ??= TierDefaultActions.Deny;
                return none;
            case "FelixConfiguration":
                FillFelix(spec);
                return none;
            default:
                return none;
        }
    }

    /// <summary>By the length of the rule lists, unlike the admission policy of newer clusters, which looks whether they are there.</summary>
    private static void FillTypes(string kind, JsonObject spec)
    {
        if (spec["types"] is not JsonArray { Count: > 0 })
        {
            bool hasIngress = spec["ingress"] is JsonArray { Count: > 0 };
            bool hasEgress = spec["egress"] is JsonArray { Count: > 0 };
            spec["types"] = !hasEgress ? new JsonArray(PolicyTypes.Ingress)
                : !hasIngress ? new JsonArray(PolicyTypes.Egress)
                : new JsonArray(PolicyTypes.Ingress, PolicyTypes.Egress);
        }

        if (kind.StartsWith("Staged", StringComparison.Ordinal) && spec["stagedAction"]?.GetValue<string>() == StagedActions.Delete)
        {
            spec.Remove("types");
        }
    }

    private static void FillFelix(JsonObject spec)
    {
        const string Enabled = "Enabled";
        const string Disabled = "Disabled";
        spec["floatingIPs"] ??= Disabled;
        bool? legacy = spec["bpfConnectTimeLoadBalancingEnabled"]?.GetValue<bool>();
        spec["bpfConnectTimeLoadBalancing"] ??= legacy switch { true => Enabled, false => Disabled, null => "TCP" };
        spec["bpfHostNetworkedNATWithoutCTLB"] ??= legacy switch { true => Disabled, _ => Enabled };
    }
}
