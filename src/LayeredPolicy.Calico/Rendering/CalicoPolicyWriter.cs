using LayeredPolicy.Calico.Models;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>Writes isolations and admissions as Calico NetworkPolicies in the default tier: one object for each scope and direction, one rule for each clause.</summary>
internal sealed class CalicoPolicyWriter(LayerPlacement placement, RenderedObjects objects)
{
    // The CRD takes 1,024 rules a direction; allow rules add up, so the rest may stand in a second object.
    private const int MaxRules = 1024;

    public void Write()
    {
        foreach (IGrouping<(string Key, Directions Direction), Isolation> closed in placement.Isolations.GroupBy(i => (i.At.Key, i.Direction)))
        {
            PodScope scope = closed.First().At;
            if (CalicoRules.Selector(scope.Selector) is not { } selector)
            {
                objects.Fail(closed.Select(c => c.Clause), CalicoRules.NoSelector(scope));
                continue;
            }

            var policy = new NetworkPolicy { Spec = Spec(selector, PolicyOrders.Isolation, Types(closed.Key.Direction)) };
            string name = placement.Stamp.Name($"{scope.Name}-closed", $"closed/{scope.Key}/{(int)closed.Key.Direction}");
            objects.Add(policy, CalicoJsonContext.Default.NetworkPolicy, scope.Namespace, name, closed.Select(c => c.Clause), []);
        }

        foreach (IGrouping<(string Key, Directions Direction), Admission> open in placement.Admissions.GroupBy(a => (a.At.Key, a.Direction)))
        {
            Write(open.First().At, open.Key.Direction, [.. open]);
        }
    }

    private void Write(PodScope scope, Directions direction, Admission[] admissions)
    {
        if (CalicoRules.Selector(scope.Selector) is not { } selector)
        {
            objects.Fail(admissions.Select(a => a.Clause), CalicoRules.NoSelector(scope));
            return;
        }

        var rules = new List<(Rule Rule, string Clause)>();
        foreach (Admission admission in admissions)
        {
            Rule[] written = [.. CalicoRules.Of(RuleActions.Allow, direction, admission.Peer, admission.Protocol, admission.Ports, admission.Clause)];
            if (written.Length == 0)
            {
                objects.Fail(admission.Clause, $"{admission.Peer} has no form as a Calico peer");
            }

            rules.AddRange(written.Select(r => (r, admission.Clause)));
        }

        string way = direction == Directions.Ingress ? "ingress" : "egress";
        int part = 0;
        foreach ((Rule Rule, string Clause)[] chunk in rules.Chunk(MaxRules))
        {
            NetworkPolicySpec spec = Spec(selector, PolicyOrders.Admission, Types(direction));
            IList<Rule> list = [.. chunk.Select(c => c.Rule)];
            spec.Ingress = direction == Directions.Ingress ? list : null;
            spec.Egress = direction == Directions.Egress ? list : null;
            string name = placement.Stamp.Name($"{scope.Name}-{way}", $"open/{scope.Key}/{way}/{part++}");
            objects.Add(
                new NetworkPolicy { Spec = spec }, CalicoJsonContext.Default.NetworkPolicy, scope.Namespace, name,
                chunk.Select(c => c.Clause), chunk.Select((c, i) => new RuleOrigin($"spec.{way}[{i}]", c.Clause)), rulesSaySo: true);
        }
    }

    private static NetworkPolicySpec Spec(string selector, double order, IList<string> types) =>
        new() { Tier = "default", Order = order, Selector = selector, Types = types };

    public static IList<string> Types(Directions direction) => direction switch
    {
        Directions.Ingress => [PolicyTypes.Ingress],
        Directions.Egress => [PolicyTypes.Egress],
        _ => [PolicyTypes.Ingress, PolicyTypes.Egress],
    };
}
