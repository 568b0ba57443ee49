using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Converts ClusterNetworkPolicies the way Calico does. A rule that does not convert fails closed: one that accepts is left out, one that
/// denies or passes becomes a denial of everything.
/// </summary>
internal sealed class ClusterPolicyReader(BindingContext context)
{
    /// <summary>The tier of policies for administrators.</summary>
    public const string AdminTier = "kube-admin";

    /// <summary>The tier of policies that act when no other policy does.</summary>
    public const string BaselineTier = "kube-baseline";

    /// <summary>Converts the policy; null when it takes no part.</summary>
    public BoundPolicy? Read(ClusterNetworkPolicySpec spec)
    {
        string? tier = spec.Tier switch
        {
            ClusterNetworkPolicyTiers.Admin => AdminTier,
            ClusterNetworkPolicyTiers.Baseline => BaselineTier,
            _ => null,
        };
        if (tier is null)
        {
            context.Ignored("spec.tier", $"'{spec.Tier}' is not a tier; expected Admin or Baseline");
            return null;
        }

        return Read(spec, tier, "KubernetesClusterNetworkPolicy");
    }

    /// <summary>Converts the policy into a tier, whatever tier it asks for; null when it takes no part.</summary>
    public BoundPolicy? Read(ClusterNetworkPolicySpec spec, string tier, string kind)
    {
        if (Subject(spec.Subject) is not { } subject)
        {
            context.Ignored("spec.subject", "the subject selects neither namespaces nor pods");
            return null;
        }

        ImmutableArray<BoundRule> ingress = Rules(
            (spec.Ingress ?? []).Select(r => (r?.Action, r?.Protocols, (r?.From ?? []).Select(Entity))), "spec.ingress", Direction.Ingress);
        ImmutableArray<BoundRule> egress = Rules(
            (spec.Egress ?? []).Select(r => (r?.Action, r?.Protocols, (r?.To ?? []).Select(Entity))), "spec.egress", Direction.Egress);
        return new()
        {
            Document = context.Document,
            Kind = kind,
            Namespace = null,
            Name = context.Document.Id.Name,
            Tier = tier,
            Order = spec.Priority ?? 0,
            AppliesTo = subject,
            GovernsIngress = !ingress.IsEmpty || egress.IsEmpty,
            GovernsEgress = !egress.IsEmpty || ingress.IsEmpty,
            Ingress = ingress,
            Egress = egress,
        };
    }

    private static Selector? Subject(ClusterNetworkPolicySubject? subject) => subject switch
    {
        { Namespaces: { } namespaces } => Applies(null, namespaces),
        { Pods: { } pods } => Applies(pods.PodSelector, pods.NamespaceSelector),
        _ => null,
    };

    private static Selector Applies(LabelSelector? pods, LabelSelector? namespaces) =>
        CalicoComposition.SubjectOfGlobalPolicy(LabelSelectors.OfPods(pods), LabelSelectors.OfNamespaces(namespaces), null);

    private ImmutableArray<BoundRule> Rules(
        IEnumerable<(string? Action, IList<ClusterNetworkPolicyProtocol>? Protocols, IEnumerable<BoundEntity?> Peers)> rules, string path, Direction direction)
    {
        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        int index = -1;
        foreach ((string? written, IList<ClusterNetworkPolicyProtocol>? protocols, IEnumerable<BoundEntity?> peers) in rules)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{++index}]");
            RuleAction? action = Action(written);
            BoundEntity?[] entities = [.. peers];
            if (action is null || entities.Contains(null) || Ports(protocols) is not { } merged)
            {
                Close(action, at, index, bound);
                continue;
            }

            foreach ((IpProtocol? protocol, BoundPorts ports) in merged.Groups)
            {
                bound.AddRange(entities.Select(e => Rule(action.Value, e!, protocol, ports, direction, at, index)));
            }
        }

        return bound.ToImmutable();
    }

    private void Close(RuleAction? action, string path, int index, ImmutableArray<BoundRule>.Builder bound)
    {
        if (action == RuleAction.Allow)
        {
            context.Report(CalicoDiagnostics.DroppedRule, path, "the rule cannot be converted; Calico leaves it out");
            return;
        }

        context.Report(CalicoDiagnostics.ClosedRule, path, "the rule cannot be converted; Calico denies all traffic in its place");
        bound.Add(new() { Action = RuleAction.Deny, Path = path, WrittenIndex = index });
    }

    private static BoundRule Rule(RuleAction action, BoundEntity other, IpProtocol? protocol, BoundPorts ports, Direction direction, string path, int index)
    {
        bool ingress = direction == Direction.Ingress;
        return new()
        {
            Action = action,
            Path = path,
            WrittenIndex = index,
            Protocol = protocol,
            Source = ingress ? other : BoundEntity.Anyone,
            Destination = (ingress ? BoundEntity.Anyone : other) with { Ports = ports },
        };
    }

    private static RuleAction? Action(string? action) => action switch
    {
        ClusterNetworkPolicyActions.Accept => RuleAction.Allow,
        ClusterNetworkPolicyActions.Deny => RuleAction.Deny,
        ClusterNetworkPolicyActions.Pass => RuleAction.Pass,
        _ => null,
    };

    private static BoundEntity? Entity(ClusterNetworkPolicyIngressPeer? peer) => peer switch
    {
        { Namespaces: { } namespaces } => Selected(null, namespaces),
        { Pods: { } pods } => Selected(LabelSelectors.OfPods(pods.PodSelector), pods.NamespaceSelector),
        _ => null,
    };

    private static BoundEntity? Entity(ClusterNetworkPolicyEgressPeer? peer) => peer switch
    {
        { Namespaces: { } namespaces } => Selected(null, namespaces),
        { Pods: { } pods } => Selected(LabelSelectors.OfPods(pods.PodSelector), pods.NamespaceSelector),
        { Networks: { Count: > 0 } networks } => Networks(networks),
        _ => null,
    };

    private static BoundEntity Selected(Selector? selected, LabelSelector? namespaces) =>
        new() { Selected = CalicoComposition.PeersOfRule(null, selected, LabelSelectors.OfNamespaces(namespaces), [], null, false) };

    private static BoundEntity? Networks(IList<string> texts)
    {
        var networks = ImmutableArray.CreateBuilder<Cidr>();
        foreach (string text in texts)
        {
            if (!Cidr.TryParse(text, out Cidr network, out _))
            {
                return null;
            }

            networks.Add(network);
        }

        return new() { Nets = networks.ToImmutable() };
    }

    private static PortMerging? Ports(IList<ClusterNetworkPolicyProtocol>? protocols)
    {
        var merged = new PortMerging();
        if (protocols is null or { Count: 0 })
        {
            merged.AddAll("");
            return merged;
        }

        foreach (ClusterNetworkPolicyProtocol? protocol in protocols)
        {
            bool read = protocol switch
            {
                { DestinationNamedPort: { Length: > 0 } name } => Named(merged, name),
                { Tcp: { } tcp } => Transport(merged, "TCP", tcp),
                { Udp: { } udp } => Transport(merged, "UDP", udp),
                { Sctp: { } sctp } => Transport(merged, "SCTP", sctp),
                _ => false,
            };
            if (!read)
            {
                return null;
            }
        }

        return merged;
    }

    private static bool Named(PortMerging merged, string name)
    {
        merged.Add("", name);
        return true;
    }

    private static bool Transport(PortMerging merged, string protocol, ClusterNetworkPolicyTransport transport)
    {
        switch (transport.DestinationPort)
        {
            case null:
                merged.AddAll(protocol);
                return true;
            case { Number: > 0 and <= ushort.MaxValue and var number }:
                merged.Add(protocol, new PortRange((ushort)number, (ushort)number));
                return true;
            case { Range: { Start: >= 0 and <= ushort.MaxValue and var start, End: >= 0 and <= ushort.MaxValue and var end } } when start <= end:
                merged.Add(protocol, new PortRange((ushort)start, (ushort)end));
                return true;
            default:
                return false;
        }
    }
}
