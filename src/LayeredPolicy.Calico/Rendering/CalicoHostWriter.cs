using LayeredPolicy.Calico.Models;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>Writes what guarded machines let in as GlobalNetworkPolicies, one for each host endpoint.</summary>
internal sealed class CalicoHostWriter(LayerPlacement placement, RenderedObjects objects)
{
    public void Write()
    {
        foreach (IGrouping<string, HostAdmission> host in placement.HostAdmissions.GroupBy(h => h.HostEndpoint, StringComparer.Ordinal))
        {
            if (CalicoRules.Selector(host.First().Selector) is not { } selector)
            {
                objects.Fail(host.Select(h => h.Clause), $"the labels of host endpoint {host.Key} have no form as a Calico selector");
                continue;
            }

            (Rule Rule, string Clause)[] rules =
            [
                .. host.SelectMany(h => CalicoRules.Of(RuleActions.Allow, Directions.Ingress, h.Peer, h.Protocol, h.Ports, h.Clause).Select(r => (r, h.Clause))),
            ];
            var spec = new GlobalNetworkPolicySpec
            {
                Tier = "default",
                Order = PolicyOrders.Admission,
                Selector = selector,
                Types = CalicoPolicyWriter.Types(Directions.Ingress),
                Ingress = [.. rules.Select(r => r.Rule)],
            };
            objects.Add(
                new GlobalNetworkPolicy { Spec = spec }, CalicoJsonContext.Default.GlobalNetworkPolicy, null,
                placement.Stamp.Name(host.Key + "-ingress", "host/" + host.Key), host.Select(h => h.Clause),
                rules.Select((r, i) => new RuleOrigin($"spec.ingress[{i}]", r.Clause)), rulesSaySo: true);
        }
    }
}
