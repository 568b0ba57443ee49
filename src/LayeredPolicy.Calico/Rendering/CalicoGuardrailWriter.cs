using LayeredPolicy.Calico.Models;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>
/// Writes prohibitions as Deny policies in a tier before the application's. The tier passes on what none of them matches, so it
/// refuses and never opens.
/// </summary>
internal sealed class CalicoGuardrailWriter(LayerPlacement placement, RenderedObjects objects)
{
    public void Write()
    {
        if (placement.Prohibitions.IsEmpty)
        {
            return;
        }

        string tier = placement.Stamp.Name("guardrails-" + placement.Stamp.Set, "tier");
        var first = new Tier { Spec = new TierSpec { Order = PolicyOrders.GuardrailTier, DefaultAction = TierDefaultActions.Pass } };
        objects.Add(first, CalicoJsonContext.Default.Tier, null, tier, placement.Prohibitions.Select(p => p.Clause), [], owner: SoleOwner());
        foreach (IGrouping<(string Clause, string Key, Directions Direction), Prohibition> group in
            placement.Prohibitions.GroupBy(p => (p.Clause, p.At.Key, p.Direction)))
        {
            Write(tier, group.First().At, group.Key.Direction, [.. group]);
        }
    }

    // The tier belongs to whoever owns what is in it; to the set when those are several.
    private string? SoleOwner() => placement.Prohibitions.Select(p => p.Owner).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : null;

    private void Write(string tier, PodScope scope, Directions direction, Prohibition[] prohibitions)
    {
        string clause = prohibitions[0].Clause;
        if (CalicoRules.Selector(scope.Selector) is not { } selector)
        {
            objects.Fail(clause, CalicoRules.NoSelector(scope));
            return;
        }

        IList<Rule> rules = [.. prohibitions.SelectMany(p => CalicoRules.Of(RuleActions.Deny, direction, p.Peer, p.Protocol, p.Ports, clause))];
        if (rules.Count == 0)
        {
            objects.Fail(clause, $"{prohibitions[0].Peer} has no form as a Calico peer");
            return;
        }

        string way = direction == Directions.Ingress ? "ingress" : "egress";
        var spec = new NetworkPolicySpec
        {
            Tier = tier,
            Order = PolicyOrders.Guardrail,
            Selector = selector,
            Types = CalicoPolicyWriter.Types(direction),
            Ingress = direction == Directions.Ingress ? rules : null,
            Egress = direction == Directions.Egress ? rules : null,
        };

        // Releases before 3.32 want the tier's name in front of the policy's.
        string name = tier + "." + placement.Stamp.Name($"{clause}-{scope.Name}-{way}", $"guard/{clause}/{scope.Key}/{way}");
        objects.Add(
            new NetworkPolicy { Spec = spec }, CalicoJsonContext.Default.NetworkPolicy, scope.Namespace, name, [clause],
            rules.Select((_, i) => new RuleOrigin($"spec.{way}[{i}]", clause)), rulesSaySo: true, owner: prohibitions[0].Owner);
    }
}
