using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Converts Kubernetes NetworkPolicies, enforced and staged, the way Calico does: each rule becomes one rule for each protocol, names
/// sorted, times each peer in order; a rule that does not convert is left out while the policy still isolates.
/// </summary>
internal sealed class KubernetesPolicyReader(BindingContext context, bool isStaged)
{
    private const double Order = 1000;

    private string Namespace => context.Document.Id.Namespace ?? "default";

    /// <summary>Converts the policy.</summary>
    public BoundPolicy? Read(StagedKubernetesNetworkPolicySpec spec)
    {
        if (isStaged && spec.StagedAction == StagedActions.Delete)
        {
            return null;
        }

        IList<string> types = spec.PolicyTypes ?? [];
        bool ingress = types.Contains(PolicyTypes.Ingress);
        bool egress = types.Contains(PolicyTypes.Egress);
        if (types.Count == 0 && !isStaged)
        {
            // What the Kubernetes API server fills in; the staged kind does not pass it.
            egress = spec.Egress is { Count: > 0 };
        }

        return new()
        {
            Document = context.Document,
            Kind = isStaged ? StagedKubernetesNetworkPolicy.KubeKind : "KubernetesNetworkPolicy",
            Namespace = Namespace,
            Name = context.Document.Id.Name,
            Tier = PolicyReader.DefaultTier,
            Order = Order,
            AppliesTo = CalicoComposition.SubjectOfPolicy(Namespace, LabelSelectors.OfPods(spec.PodSelector), null),
            IsStaged = isStaged,
            GovernsIngress = ingress || !egress || (types.Count == 0 && !isStaged),
            GovernsEgress = egress,
            Ingress = Rules((spec.Ingress ?? []).Select(r => (r?.From, r?.Ports)), "spec.ingress", Direction.Ingress),
            Egress = Rules((spec.Egress ?? []).Select(r => (r?.To, r?.Ports)), "spec.egress", Direction.Egress),
        };
    }

    private ImmutableArray<BoundRule> Rules(
        IEnumerable<(IList<KubernetesNetworkPolicyPeer>? Peers, IList<KubernetesNetworkPolicyPort>? Ports)> rules, string path, Direction direction)
    {
        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        int index = -1;
        foreach ((IList<KubernetesNetworkPolicyPeer>? peers, IList<KubernetesNetworkPolicyPort>? ports) in rules)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{++index}]");
            if (Ports(ports, at + ".ports") is not { } merged)
            {
                continue;
            }

            foreach ((IpProtocol? protocol, BoundPorts group) in merged.Groups)
            {
                foreach (KubernetesNetworkPolicyPeer? peer in peers is { Count: > 0 } ? peers : [null!])
                {
                    bound.Add(Rule(peer, protocol, group, direction, at, index));
                }
            }
        }

        return bound.ToImmutable();
    }

    private BoundRule Rule(KubernetesNetworkPolicyPeer? peer, IpProtocol? protocol, BoundPorts ports, Direction direction, string path, int index)
    {
        BoundEntity other = Peer(peer, path);
        bool ingress = direction == Direction.Ingress;
        return new()
        {
            Action = RuleAction.Allow,
            Path = path,
            WrittenIndex = index,
            Clause = RuleClauses.Of(context.Document, index),
            Protocol = protocol,
            Source = ingress ? other : BoundEntity.Anyone,
            Destination = (ingress ? BoundEntity.Anyone : other) with { Ports = ports },
        };
    }

    private BoundEntity Peer(KubernetesNetworkPolicyPeer? peer, string path)
    {
        if (peer is null)
        {
            return BoundEntity.Anyone;
        }

        if (peer.IpBlock is { } block)
        {
            return Block(block, path);
        }

        return new()
        {
            Selected = CalicoComposition.PeersOfRule(
                Namespace, LabelSelectors.OfPods(peer.PodSelector), LabelSelectors.OfNamespaces(peer.NamespaceSelector), [], null, false),
        };
    }

    private BoundEntity Block(KubernetesIpBlock block, string path)
    {
        if (!Cidr.TryParse(block.Cidr, out Cidr network, out _) || block.Cidr?.Contains('/') != true)
        {
            context.Report(CalicoDiagnostics.MalformedPart, path, $"'{block.Cidr}' is not a network in CIDR form; Calico then reads the peer as everyone");
            return BoundEntity.Anyone;
        }

        var except = ImmutableArray.CreateBuilder<Cidr>();
        foreach (string text in block.Except ?? [])
        {
            if (!Cidr.TryParse(text, out Cidr excluded, out _))
            {
                context.Report(CalicoDiagnostics.MalformedPart, path, $"'{text}' is not a network in CIDR form; Calico then ignores it and what follows");
                break;
            }

            except.Add(excluded);
        }

        return new() { Nets = [network], NotNets = except.ToImmutable() };
    }

    private PortMerging? Ports(IList<KubernetesNetworkPolicyPort>? ports, string path)
    {
        var merged = new PortMerging();
        if (ports is null or { Count: 0 })
        {
            merged.AddAll("");
            return merged;
        }

        for (int i = 0; i < ports.Count; i++)
        {
            KubernetesNetworkPolicyPort port = ports[i] ?? new();
            string protocol = (port.Protocol ?? "TCP").ToUpperInvariant();
            if (port.Port?.ToString() is not { } text)
            {
                merged.AddAll(protocol);
                continue;
            }

            string whole = port.EndPort is { } end ? string.Create(CultureInfo.InvariantCulture, $"{text}:{end}") : text;
            if (!PortText.TryRead(whole, out PortRange range, out string? name))
            {
                context.Report(
                    CalicoDiagnostics.DroppedRule,
                    string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"),
                    $"'{whole}' is not a port or a range of ports; Calico leaves the whole rule out");
                return null;
            }

            if (name is null)
            {
                merged.Add(protocol, range);
            }
            else
            {
                merged.Add(protocol, name);
            }
        }

        return merged;
    }
}
