using CsCheck;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>A random cluster in plain values, which can be written as manifests and judged by <see cref="ObviousJudge"/>.</summary>
internal sealed record RandomNetwork(
    IReadOnlyDictionary<string, Dictionary<string, string>> Namespaces,
    IReadOnlyList<RandomPod> Pods,
    IReadOnlyList<RandomSet> Sets,
    IReadOnlyList<RandomTier> Tiers,
    IReadOnlyList<RandomPolicy> Policies)
{
    private static readonly string[] s_keys = ["app", "tier"];
    private static readonly string[] s_values = ["a", "b", "c"];
    private static readonly string[] s_namespaces = ["shop", "pay"];
    private static readonly string[] s_nets = ["10.0.0.0/24", "10.0.0.0/30", "10.0.1.0/24", "203.0.113.0/24", "10.0.0.0/8"];
    private static readonly int[] s_ports = [80, 81, 443];
    private static readonly string[] s_accounts = ["front", "data"];

    private static Gen<Dictionary<string, string>> Labels { get; } =
        Gen.Dictionary(OneOf(s_keys), OneOf(s_values))[0, 2];

    private static Gen<RandomSelector> Selectors { get; } = Gen.Select(
        Gen.Int[0, 5], OneOf(s_keys), OneOf(s_values), static (form, key, value) => new RandomSelector(form, key, value));

    private static Gen<RandomEnd> Ends { get; } = Gen.Select(
        Maybe(Selectors, 4), Maybe(Selectors, 2), Maybe(Selectors, 2), OneOf(s_nets).Array[0, 2], OneOf(s_nets).Array[0, 1], Maybe(OneOf(s_accounts), 1),
        static (selector, not, namespaces, nets, notNets, account) => new RandomEnd(selector, not, namespaces, [.. nets.Distinct()], notNets, account));

    // The networks of a rule are all of one family.
    private static Gen<RandomRule> Rules { get; } = Gen.Select(
        Gen.Select(OneOf("Allow", "Deny", "Pass", "Log"), Maybe(OneOf("TCP", "UDP", "ICMP"), 5), Maybe(OneOf("TCP", "UDP"), 2)),
        Ends, Ends, Gen.Select(OneOf(s_ports).Array[0, 2], Gen.Bool), Gen.Select(OneOf(0, 0, 0, 4, 6), Gen.Int[0, 2]),
        static (what, source, destination, ports, family) => new RandomRule(
            what.Item1, what.Item2, family.Item2 == 0 ? source.InV6() : source, family.Item2 == 0 ? destination.InV6() : destination,
            what.Item2 is "TCP" or "UDP" ? [.. ports.Item1.Distinct()] : [], ports.Item2, what.Item2 is null ? what.Item3 : null,
            what.Item2 == "ICMP" || family.Item1 == 0 ? null : family.Item1));

    private static Gen<RandomPolicy> CalicoPolicies { get; } = Gen.Select(
        OneOf("shop", "pay", ""), OneOf("first", "default", "last"), OneOf(-1, 0, 1, 2, 1001), Maybe(Selectors, 6),
        Rules.Array[0, 3], Rules.Array[0, 3], Gen.Select(Gen.Int[1, 3], Gen.Int[0, 9]), Gen.Int[0, 9],
        static (ns, tier, order, selector, ingress, egress, types, name) => new RandomPolicy(
            ns, "p" + name, tier, order < 0 ? null : order, selector, ingress, egress, types.Item1, types.Item2 == 0 ? RandomPolicyKind.Staged : RandomPolicyKind.Calico));

    private static Gen<RandomEnd> KubernetesPeers { get; } = Gen.Select(Gen.Int[0, 3], Selectors, Selectors, OneOf(s_nets), static (form, pods, namespaces, net) => new RandomEnd(
        form is 1 or 2 ? pods : null, null, form is 2 or 3 ? namespaces : null, form == 0 ? [net] : [], [], null));

    private static Gen<RandomRule> KubernetesRules { get; } = Gen.Select(Maybe(KubernetesPeers, 8), OneOf("TCP", "UDP"), OneOf(s_ports).Array[0, 2], Gen.Bool, static (peer, protocol, ports, ingress) =>
        new RandomRule("Allow", ports.Length == 0 ? null : protocol, peer ?? RandomEnd.Anyone, RandomEnd.Anyone, [.. ports.Distinct()], false, null, null));

    private static Gen<RandomPolicy> KubernetesPolicies { get; } = Gen.Select(
        OneOf(s_namespaces), Selectors, KubernetesRules.Array[0, 2], KubernetesRules.Array[0, 2], Gen.Int[1, 3], Gen.Int[0, 9],
        static (ns, selector, ingress, egress, types, name) => new RandomPolicy(
            ns, "k" + name, "default", 1000, selector, ingress, [.. egress.Select(static r => r with { Source = r.Destination, Destination = r.Source })], types, RandomPolicyKind.Kubernetes));

    private static Gen<RandomPolicy> AllPolicies { get; } = Gen.OneOf(CalicoPolicies, CalicoPolicies, CalicoPolicies, KubernetesPolicies);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen, int timesInTen)
        where T : class => Gen.Select(Gen.Int[0, 9], gen, (n, value) => n < timesInTen ? value : null);

    /// <summary>Random clusters.</summary>
    public static Gen<RandomNetwork> Worlds { get; } = Gen.Select(
        Labels, Labels,
        Gen.Select(OneOf(s_namespaces), Labels, OneOf(s_accounts), Gen.Bool, static (ns, labels, account, dual) => (ns, labels, account, dual)).Array[2, 4],
        Gen.Select(OneOf("shop", "pay", ""), Labels, OneOf(s_nets), static (ns, labels, net) => new RandomSet(ns, labels, net)).Array[0, 2],
        Gen.Bool, AllPolicies.Array[0, 6],
        static (shop, pay, pods, sets, firstPasses, policies) => new RandomNetwork(
            new Dictionary<string, Dictionary<string, string>> { ["shop"] = shop, ["pay"] = pay },
            [.. pods.Select((p, i) => new RandomPod($"pod{i}", p.ns, p.labels, p.account, p.dual ? [$"10.0.{i % 2}.{i + 1}", ScenarioWorld.Twin($"10.0.{i % 2}.{i + 1}")] : [$"10.0.{i % 2}.{i + 1}"]))],
            sets,
            [new("first", 1, firstPasses), new("default", 1_000_000, false), new("last", 2_000_000, true)],
            [.. policies.DistinctBy(static p => (p.Namespace, p.Name))]));

    /// <summary>The cluster in the short lines of <see cref="ScenarioWorld"/>.</summary>
    public string Lines => string.Join('\n',
    [
        .. Namespaces.Select(n => $"NS {n.Key} {Map(n.Value)}"),
        .. Namespaces.Keys.SelectMany(static _ => s_accounts, static (n, a) => $"SA {n}/{a} {{}}"),
        .. Pods.Select(p => $"POD {p.Namespace}/{p.Name} {Map(p.Labels)} {p.Account} {string.Join(',', p.Addresses)} http 80"),
        .. Sets.Select((s, i) => s.Namespace.Length == 0 ? $"GSET s{i} {Map(s.Labels)} {{nets: [{s.Net}]}}" : $"SET {s.Namespace}/s{i} {Map(s.Labels)} {{nets: [{s.Net}]}}"),
        .. Tiers.Where(t => t.Name != "default").Select(t => $"TIER {t.Name} {{order: {t.Order}, defaultAction: {(t.Passes ? "Pass" : "Deny")}}}"),
        .. Policies.Select(p => p.Line),
    ]);

    /// <summary>The members of a map as YAML.</summary>
    public static string Map(IReadOnlyDictionary<string, string> labels) => $"{{{string.Join(", ", labels.Select(l => $"{l.Key}: {l.Value}"))}}}";
}

/// <summary>A pod.</summary>
internal sealed record RandomPod(string Name, string Namespace, Dictionary<string, string> Labels, string Account, string[] Addresses);

/// <summary>A network set; the empty namespace stands for one of the cluster.</summary>
internal sealed record RandomSet(string Namespace, Dictionary<string, string> Labels, string Net);

/// <summary>A tier.</summary>
internal sealed record RandomTier(string Name, int Order, bool Passes);

/// <summary>A selector of one of six forms.</summary>
internal sealed record RandomSelector(int Form, string Key, string Value)
{
    /// <summary>The selector's text.</summary>
    public string Text => Form switch
    {
        0 => $"{Key} == '{Value}'",
        1 => $"{Key} != '{Value}'",
        2 => $"has({Key})",
        3 => $"!has({Key})",
        4 => $"{Key} in {{'{Value}', 'zz'}}",
        _ => "all()",
    };

    /// <summary>The selector as Kubernetes writes it.</summary>
    public string Kubernetes => Form switch
    {
        0 => $"{{matchLabels: {{{Key}: {Value}}}}}",
        1 => $"{{matchExpressions: [{{key: {Key}, operator: NotIn, values: [{Value}]}}]}}",
        2 => $"{{matchExpressions: [{{key: {Key}, operator: Exists}}]}}",
        3 => $"{{matchExpressions: [{{key: {Key}, operator: DoesNotExist}}]}}",
        4 => $"{{matchExpressions: [{{key: {Key}, operator: In, values: [{Value}, zz]}}]}}",
        _ => "{}",
    };

    /// <summary>Whether labels match it.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> labels, string prefix = "")
    {
        string? value = labels.TryGetValue(prefix + Key, out string? found) ? found : null;
        return Form switch
        {
            0 or 4 => value == Value,
            1 => value != Value,
            2 => value is not null,
            3 => value is null,
            _ => true,
        };
    }
}

/// <summary>One end of a rule.</summary>
internal sealed record RandomEnd(
    RandomSelector? Selector, RandomSelector? NotSelector, RandomSelector? NamespaceSelector, string[] Nets, string[] NotNets, string? Account)
{
    /// <summary>Whoever it is.</summary>
    public static RandomEnd Anyone { get; } = new(null, null, null, [], [], null);

    /// <summary>The end with each network replaced by its twin.</summary>
    public RandomEnd InV6() => this with { Nets = [.. Nets.Select(ScenarioWorld.Twin)], NotNets = [.. NotNets.Select(ScenarioWorld.Twin)] };

    /// <summary>The end as a YAML map.</summary>
    public string Yaml(string? ports) => $"{{{string.Join(", ", new[]
    {
        Selector is null ? null : $"selector: \"{Selector.Text}\"",
        NotSelector is null ? null : $"notSelector: \"{NotSelector.Text}\"",
        NamespaceSelector is null ? null : $"namespaceSelector: \"{NamespaceSelector.Text}\"",
        Nets.Length == 0 ? null : $"nets: [{Quoted(Nets)}]",
        NotNets.Length == 0 ? null : $"notNets: [{Quoted(NotNets)}]",
        Account is null ? null : $"serviceAccounts: {{names: [{Account}]}}",
        ports,
    }.OfType<string>())}}}";

    /// <summary>The end as a peer of a Kubernetes policy; null for whoever it is.</summary>
    public string? Kubernetes => this == Anyone ? null : Nets.Length > 0 ? $"{{ipBlock: {{cidr: {Quoted(Nets)}}}}}" : $"{{{string.Join(", ", new[]
    {
        Selector is null ? null : $"podSelector: {Selector.Kubernetes}",
        NamespaceSelector is null ? null : $"namespaceSelector: {NamespaceSelector.Kubernetes}",
    }.OfType<string>())}}}";

    private static string Quoted(string[] nets) => string.Join(", ", nets.Select(static n => $"'{n}'"));
}

/// <summary>A rule; the ports are those of the destination, the only ones it matches or those it does not.</summary>
internal sealed record RandomRule(
    string Action, string? Protocol, RandomEnd Source, RandomEnd Destination, int[] Ports, bool PortsAreNegated, string? NotProtocol, int? IpVersion)
{
    /// <summary>The rule as a YAML map.</summary>
    public string Yaml => $"{{action: {Action}{(Protocol is null ? "" : ", protocol: " + Protocol)}{(NotProtocol is null ? "" : ", notProtocol: " + NotProtocol)}" +
        $"{(IpVersion is null ? "" : ", ipVersion: " + IpVersion)}, source: {Source.Yaml(null)}, " +
        $"destination: {Destination.Yaml(Ports.Length == 0 ? null : $"{(PortsAreNegated ? "notPorts" : "ports")}: [{string.Join(", ", Ports)}]")}}}";

    /// <summary>The rule as one of a Kubernetes policy.</summary>
    public string Kubernetes(bool ingress) => $"{{{string.Join(", ", new[]
    {
        (ingress ? Source : Destination).Kubernetes is { } peer ? $"{(ingress ? "from" : "to")}: [{peer}]" : null,
        Ports.Length == 0 ? null : $"ports: [{string.Join(", ", Ports.Select(p => $"{{protocol: {Protocol}, port: {p}}}"))}]",
    }.OfType<string>())}}}";
}

/// <summary>What a random policy is written as.</summary>
internal enum RandomPolicyKind
{
    /// <summary>A NetworkPolicy or GlobalNetworkPolicy of Calico.</summary>
    Calico,

    /// <summary>The staged form of one, which decides nothing.</summary>
    Staged,

    /// <summary>A NetworkPolicy of Kubernetes.</summary>
    Kubernetes,
}

/// <summary>A policy; types is 1 for ingress, 2 for egress, 3 for both.</summary>
internal sealed record RandomPolicy(
    string Namespace, string Name, string Tier, int? Order, RandomSelector? Selector, RandomRule[] Ingress, RandomRule[] Egress, int Types, RandomPolicyKind Kind)
{
    private string TypeNames => string.Join(", ", new[] { (Types & 1) != 0 ? "Ingress" : null, (Types & 2) != 0 ? "Egress" : null }.OfType<string>());

    /// <summary>The policy as a short line.</summary>
    public string Line => Kind == RandomPolicyKind.Kubernetes
        ? $"KNP {Namespace}/{Name} {{podSelector: {Selector!.Kubernetes}, policyTypes: [{TypeNames}], " +
            $"ingress: [{string.Join(", ", Ingress.Select(static r => r.Kubernetes(ingress: true)))}], egress: [{string.Join(", ", Egress.Select(static r => r.Kubernetes(ingress: false)))}]}}"
        : $"{(Kind == RandomPolicyKind.Staged ? "S" : "")}{(Namespace.Length == 0 ? "GNP " : $"NP {Namespace}/")}{Name} {{tier: {Tier}{(Order is null ? "" : $", order: {Order}")}" +
            $"{(Selector is null ? "" : $", selector: \"{Selector.Text}\"")}, types: [{TypeNames}], " +
            $"ingress: [{string.Join(", ", Ingress.Select(r => r.Yaml))}], egress: [{string.Join(", ", Egress.Select(r => r.Yaml))}]}}";
}
