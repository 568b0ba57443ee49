using System.Collections.Immutable;
using k8s.Models;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Intents;
using LayeredPolicy.Selectors;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>
/// Writes isolations and admissions as Kubernetes NetworkPolicies. A selector with alternatives becomes several objects, or several
/// peers of one rule, since the language can only say "all of these".
/// </summary>
internal sealed class KubernetesPolicyWriter(LayerPlacement placement, RenderedObjects objects)
{
    // The API server sets this label on every namespace.
    private const string NamespaceName = "kubernetes.io/metadata.name";

    public void Write()
    {
        foreach (IGrouping<(string Key, Directions Direction), Isolation> closed in placement.Isolations.GroupBy(i => (i.At.Key, i.Direction)))
        {
            PodScope scope = closed.First().At;
            ForEachSelector(scope, [.. closed.Select(c => c.Clause)], (selector, part) => Add(
                scope, selector, closed.Key.Direction, "closed", part, null, null, closed.Select(c => c.Clause), []));
        }

        foreach (IGrouping<(string Key, Directions Direction), Admission> open in placement.Admissions.GroupBy(a => (a.At.Key, a.Direction)))
        {
            Admission[] admissions = [.. open];
            if (open.Key.Direction == Directions.Ingress)
            {
                Ingress(admissions[0].At, admissions);
            }
            else
            {
                Egress(admissions[0].At, admissions);
            }
        }
    }

    private void Ingress(PodScope scope, Admission[] admissions)
    {
        var rules = new List<V1NetworkPolicyIngressRule>();
        var origins = new List<RuleOrigin>();
        foreach (Admission admission in admissions)
        {
            if (Peers(admission) is { } peers)
            {
                origins.Add(new RuleOrigin($"spec.ingress[{rules.Count}]", admission.Clause));
                rules.Add(new V1NetworkPolicyIngressRule { FromProperty = peers, Ports = Ports(admission) });
            }
        }

        ForEachSelector(scope, [.. admissions.Select(a => a.Clause)], (selector, part) => Add(
            scope, selector, Directions.Ingress, "ingress", part, rules, null, admissions.Select(a => a.Clause), origins));
    }

    private void Egress(PodScope scope, Admission[] admissions)
    {
        var rules = new List<V1NetworkPolicyEgressRule>();
        var origins = new List<RuleOrigin>();
        foreach (Admission admission in admissions)
        {
            if (Peers(admission) is { } peers)
            {
                origins.Add(new RuleOrigin($"spec.egress[{rules.Count}]", admission.Clause));
                rules.Add(new V1NetworkPolicyEgressRule { To = peers, Ports = Ports(admission) });
            }
        }

        ForEachSelector(scope, [.. admissions.Select(a => a.Clause)], (selector, part) => Add(
            scope, selector, Directions.Egress, "egress", part, null, rules, admissions.Select(a => a.Clause), origins));
    }

    private void ForEachSelector(PodScope scope, ImmutableArray<string> clauses, Action<V1LabelSelector, int> add)
    {
        if (Selectors(scope.Selector) is not { } selectors)
        {
            objects.Fail(clauses, $"the selector of {scope} asks for more than a Kubernetes selector can: {scope.Selector}");
            return;
        }

        for (int i = 0; i < selectors.Length; i++)
        {
            add(selectors[i], i);
        }
    }

    private void Add(
        PodScope scope, V1LabelSelector selector, Directions direction, string what, int part,
        IList<V1NetworkPolicyIngressRule>? ingress, IList<V1NetworkPolicyEgressRule>? egress,
        IEnumerable<string> clauses, IEnumerable<RuleOrigin> origins)
    {
        var policy = new V1NetworkPolicy
        {
            ApiVersion = "networking.k8s.io/v1",
            Kind = "NetworkPolicy",
            Spec = new V1NetworkPolicySpec
            {
                PodSelector = selector,
                PolicyTypes = CalicoPolicyWriter.Types(direction),
                Ingress = ingress,
                Egress = egress,
            },
        };
        string name = placement.Stamp.Name($"{scope.Name}-{what}", $"{what}/{scope.Key}/{(int)direction}/{part}");
        objects.Add(policy, KubernetesPolicyContext.Default.V1NetworkPolicy, scope.Namespace, name, clauses, origins);
    }

    // Null, and reported, when the peer has no form; never an empty list, which would mean everyone.
    private List<V1NetworkPolicyPeer>? Peers(Admission admission)
    {
        List<V1NetworkPolicyPeer>? peers = admission.Peer switch
        {
            Peer.Pods { Scope.IsNamespace: true } pods => [new() { NamespaceSelector = Named([pods.Scope.Namespace]) }],
            Peer.Pods pods => Selectors(pods.Scope.Selector)?.Select(s => new V1NetworkPolicyPeer
            {
                NamespaceSelector = Named([pods.Scope.Namespace]),
                PodSelector = s,
            }).ToList(),
            Peer.Namespaces { Selector: null } spaces => [new() { NamespaceSelector = Named(spaces.Names) }],
            Peer.Namespaces { Selector: { } by } => Selectors(by)?.Select(s => new V1NetworkPolicyPeer { NamespaceSelector = s }).ToList(),
            Peer.AnyPod => [new() { NamespaceSelector = new V1LabelSelector() }],
            Peer.Networks networks => [.. networks.Ranges.Select(r => new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = r.ToString() } })],
            _ => null,
        };
        if (peers is { Count: > 0 })
        {
            return peers;
        }

        objects.Fail(admission.Clause, $"{admission.Peer} has no form as a peer of a Kubernetes NetworkPolicy");
        return null;
    }

    private static List<V1NetworkPolicyPort> Ports(Admission admission) => admission.Ports.IsEmpty
        ? [new V1NetworkPolicyPort { Protocol = admission.Protocol.ToString() }]
        : [.. admission.Ports.Select(p => new V1NetworkPolicyPort
        {
            Protocol = admission.Protocol.ToString(),
            Port = p.First,
            EndPort = p.IsSingle ? null : p.Last,
        })];

    private static V1LabelSelector Named(ImmutableArray<string> names) => names.Length == 1
        ? new V1LabelSelector { MatchLabels = new Dictionary<string, string> { [NamespaceName] = names[0] } }
        : new V1LabelSelector { MatchExpressions = [new V1LabelSelectorRequirement { Key = NamespaceName, OperatorProperty = "In", Values = [.. names] }] };

    private static ImmutableArray<V1LabelSelector>? Selectors(Selector selector)
    {
        if (SelectorAlternatives.Of(selector) is not { IsEmpty: false } alternatives)
        {
            return null;
        }

        var written = ImmutableArray.CreateBuilder<V1LabelSelector>();
        foreach (Selector alternative in alternatives)
        {
            if (!alternative.TryToKubernetes(out KubernetesLabelSelector? form, out _))
            {
                return null;
            }

            written.Add(new V1LabelSelector
            {
                MatchLabels = form.MatchLabels.Count == 0 ? null : form.MatchLabels.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal),
                MatchExpressions = form.MatchExpressions.IsEmpty ? null : [.. form.MatchExpressions.Select(e => new V1LabelSelectorRequirement
                {
                    Key = e.Key,
                    OperatorProperty = e.Operator,
                    Values = e.Values.IsEmpty ? null : [.. e.Values],
                })],
            });
        }

        return written.ToImmutable();
    }
}
