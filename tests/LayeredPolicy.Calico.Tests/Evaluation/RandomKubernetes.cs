using System.Globalization;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>
/// A random cluster with the policies of Kubernetes alone: NetworkPolicies, and either AdminNetworkPolicies with a baseline or
/// ClusterNetworkPolicies. Plain values, which are written as short lines and judged by <see cref="KubernetesJudge"/>.
/// </summary>
internal sealed record RandomKubernetes(IReadOnlyList<KubernetesPod> Pods, IReadOnlyList<KubernetesPolicy> Policies, IReadOnlyList<AdminPolicy> Admin, bool IsNewer)
{
    private static readonly string[] s_namespaces = ["shop", "pay"];
    private static readonly string[] s_blocks = ["10.0.0.0/30", "10.0.0.0/24", "203.0.113.0/24", "0.0.0.0/0"];
    private static readonly string[] s_excepts = ["10.0.0.2/32", "203.0.113.4/30"];

    /// <summary>The labels of the namespaces.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> Namespaces { get; } = new Dictionary<string, Dictionary<string, string>>
    {
        ["shop"] = new() { ["team"] = "a", ["kubernetes.io/metadata.name"] = "shop" },
        ["pay"] = new() { ["team"] = "b", ["kubernetes.io/metadata.name"] = "pay" },
    };

    /// <summary>The cluster of a number.</summary>
    public static RandomKubernetes Of(ulong seed)
    {
        var random = new Random((int)seed);
        bool newer = Chance(random, 2);
        KubernetesPod[] pods = [.. Enumerable.Range(0, 4).Select(i => new KubernetesPod(
            One(random, s_namespaces), $"pod{i}", Labels(random), $"10.0.0.{i + 1}", One(random, "http", "main"), One(random, 80, 8080)))];
        int order = 0;
        return new(
            pods,
            [.. Some(random, 4, i => new KubernetesPolicy(
                One(random, s_namespaces), $"p{i}", Selector(random), One<string?>(random, null, "Ingress", "Egress", "Ingress, Egress"), Rules(random), Rules(random)))],
            [.. Some(random, 3, i => new AdminPolicy($"a{i}", order++, Subject(random), AdminRules(random, false, true), AdminRules(random, true, true), false)),
                .. Some(random, 2, _ => new AdminPolicy("default", 0, Subject(random), AdminRules(random, false, false), AdminRules(random, true, false), true)).Take(1)],
            newer);
    }

    /// <summary>The cluster in the short lines of <see cref="ScenarioWorld"/>.</summary>
    public string Lines => string.Join('\n',
    [
        .. Namespaces.Select(static n => $"NS {n.Key} {{team: {n.Value["team"]}}}"),
        .. Pods.Select(static p => $"POD {p.Namespace}/{p.Name} {RandomNetwork.Map(p.Labels)} default {p.Address} {p.PortName} {p.Port}"),
        .. Policies.Select(static p => p.Line),
        .. Admin.Select(p => p.Line(IsNewer)),
    ]);

    private static T One<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static bool Chance(Random random, int oneIn) => random.Next(oneIn) == 0;

    private static IEnumerable<T> Some<T>(Random random, int most, Func<int, T> make) => Enumerable.Range(0, random.Next(most + 1)).Select(make);

    private static Dictionary<string, string> Labels(Random random) =>
        new[] { "app", "tier" }.Where(_ => !Chance(random, 3)).ToDictionary(static k => k, _ => One(random, "a", "b"));

    private static KubernetesSelector Selector(Random random) => new(
        [.. Some(random, 1, _ => (One(random, "app", "tier", "team"), One(random, "In", "NotIn", "Exists", "DoesNotExist"), new[] { One(random, "a", "b") }))]);

    private static KubernetesPeer Peer(Random random) => random.Next(5) switch
    {
        0 => Block(random, One(random, s_blocks)),
        1 => new(Selector(random), null, null, []),
        2 => new(null, Selector(random), null, []),
        _ => new(Selector(random), Selector(random), null, []),
    };

    // An exception lies inside its block.
    private static KubernetesPeer Block(Random random, string block) =>
        new(null, null, block, [.. Some(random, 1, _ => One(random, s_excepts)).Where(e => Cidr.Parse(block).Contains(Cidr.Parse(e).First))]);

    private static KubernetesPort Port(Random random) => random.Next(5) switch
    {
        0 => new(One<string?>(random, "TCP", "UDP", null), null, null, null),
        1 => new(One<string?>(random, "TCP", "UDP", null), null, null, One(random, "http", "main", "lost")),
        2 => new(One<string?>(random, "TCP", "SCTP", null), 79, 81, null),
        _ => new(One<string?>(random, "TCP", "UDP", "SCTP", null), One(random, 80, 443, 8080), null, null),
    };

    // Absent and empty lists are alike in rules, and are not in policies.
    private static KubernetesRule[] Rules(Random random) =>
    [
        .. Some(random, 2, _ => new KubernetesRule(
            Chance(random, 3) ? Chance(random, 2) ? null : [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Peer(random))],
            Chance(random, 3) ? Chance(random, 2) ? null : [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Port(random))])),
    ];

    private static KubernetesPeer Subject(Random random) => Chance(random, 2) ? new(null, Selector(random), null, []) : new(Selector(random), Selector(random), null, []);

    private static AdminRule[] AdminRules(Random random, bool egress, bool mayPass) => [.. Some(random, 3, _ => AdminRule(random, egress, mayPass))];

    // The API takes no named ports where there are networks.
    private static AdminRule AdminRule(Random random, bool egress, bool mayPass)
    {
        KubernetesPeer[] peers =
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => egress && Chance(random, 3) ? new(null, null, One(random, s_blocks), []) : Subject(random))];
        KubernetesPort[] ports =
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => AdminPort(random)).Where(p => p.Name is null || peers.All(static p => p.Block is null))];
        return new(mayPass ? One(random, "Allow", "Deny", "Pass") : One(random, "Allow", "Deny"), peers, ports.Length == 0 ? null : ports);
    }

    private static KubernetesPort AdminPort(Random random) => random.Next(3) switch
    {
        0 => new(null, null, null, One(random, "http", "main", "lost")),
        1 => new(One(random, "TCP", "UDP", "SCTP"), 79, 81, null),
        _ => new(One(random, "TCP", "UDP", "SCTP"), One(random, 80, 443, 8080), null, null),
    };
}

/// <summary>A pod with one named port of TCP.</summary>
internal sealed record KubernetesPod(string Namespace, string Name, Dictionary<string, string> Labels, string Address, string PortName, int Port);

/// <summary>A label selector: requirements that all hold.</summary>
internal sealed record KubernetesSelector((string Key, string Operator, string[] Values)[] Requirements)
{
    /// <summary>The selector as a YAML map; a single value is written as a label.</summary>
    public string Yaml => Requirements.Length == 0 ? "{}"
        : Requirements is [(var key, "In", [var value])] ? $"{{matchLabels: {{{key}: {value}}}}}"
        : $"{{matchExpressions: [{string.Join(", ", Requirements.Select(static r => $"{{key: {r.Key}, operator: {r.Operator}{(r.Operator is "In" or "NotIn" ? $", values: [{string.Join(", ", r.Values)}]" : "")}}}"))}]}}";
}

/// <summary>A peer: a block of addresses, or pods by their own labels, those of their namespace, or both.</summary>
internal sealed record KubernetesPeer(KubernetesSelector? Pods, KubernetesSelector? Namespaces, string? Block, string[] Except)
{
    /// <summary>The peer of a NetworkPolicy as a YAML map.</summary>
    public string Yaml => Block is not null ? $"{{ipBlock: {{cidr: {Block}{(Except.Length == 0 ? "" : $", except: [{string.Join(", ", Except)}]")}}}}}"
        : $"{{{string.Join(", ", new[] { Pods is null ? null : "podSelector: " + Pods.Yaml, Namespaces is null ? null : "namespaceSelector: " + Namespaces.Yaml }.OfType<string>())}}}";

    /// <summary>The peer or subject of a policy for administrators.</summary>
    public string AdminYaml => Block is not null ? $"{{networks: [{Block}]}}"
        : Pods is null ? $"{{namespaces: {Namespaces!.Yaml}}}"
        : $"{{pods: {{podSelector: {Pods.Yaml}, namespaceSelector: {Namespaces!.Yaml}}}}}";
}

/// <summary>A port: a number, a range, a name, or all of a protocol.</summary>
internal sealed record KubernetesPort(string? Protocol, int? Number, int? End, string? Name)
{
    /// <summary>The port of a NetworkPolicy as a YAML map.</summary>
    public string Yaml => $"{{{string.Join(", ", new[]
    {
        Protocol is null ? null : "protocol: " + Protocol,
        Number is null ? null : string.Create(CultureInfo.InvariantCulture, $"port: {Number}"),
        Name is null ? null : "port: " + Name,
        End is null ? null : string.Create(CultureInfo.InvariantCulture, $"endPort: {End}"),
    }.OfType<string>())}}}";

    /// <summary>The port of a policy for administrators.</summary>
    public string AdminYaml(bool newer) => (newer, Name, End) switch
    {
        (true, not null, _) => $"{{destinationNamedPort: {Name}}}",
        (true, _, null) => $"{{{Protocol!.ToLowerInvariant()}: {{destinationPort: {{number: {Number}}}}}}}",
        (true, _, _) => $"{{{Protocol!.ToLowerInvariant()}: {{destinationPort: {{range: {{start: {Number}, end: {End}}}}}}}}}",
        (false, not null, _) => $"{{namedPort: {Name}}}",
        (false, _, null) => $"{{portNumber: {{protocol: {Protocol}, port: {Number}}}}}",
        _ => $"{{portRange: {{protocol: {Protocol}, start: {Number}, end: {End}}}}}",
    };
}

/// <summary>A rule of a NetworkPolicy; null is a list that is absent.</summary>
internal sealed record KubernetesRule(KubernetesPeer[]? Peers, KubernetesPort[]? Ports)
{
    /// <summary>The rule as a YAML map.</summary>
    public string Yaml(string peers) => $"{{{string.Join(", ", new[]
    {
        Peers is null ? null : $"{peers}: [{string.Join(", ", Peers.Select(static p => p.Yaml))}]",
        Ports is null ? null : $"ports: [{string.Join(", ", Ports.Select(static p => p.Yaml))}]",
    }.OfType<string>())}}}";
}

/// <summary>A NetworkPolicy; its types are null when the field is absent.</summary>
internal sealed record KubernetesPolicy(string Namespace, string Name, KubernetesSelector Pods, string? Types, KubernetesRule[] Ingress, KubernetesRule[] Egress)
{
    /// <summary>The policy as a short line.</summary>
    public string Line => $"KNP {Namespace}/{Name} {{podSelector: {Pods.Yaml}{(Types is null ? "" : $", policyTypes: [{Types}]")}, " +
        $"ingress: [{string.Join(", ", Ingress.Select(static r => r.Yaml("from")))}], egress: [{string.Join(", ", Egress.Select(static r => r.Yaml("to")))}]}}";
}

/// <summary>A rule of a policy for administrators.</summary>
internal sealed record AdminRule(string Action, KubernetesPeer[] Peers, KubernetesPort[]? Ports)
{
    /// <summary>The rule as a YAML map.</summary>
    public string Yaml(string peers, bool newer) =>
        $"{{action: {(newer && Action == "Allow" ? "Accept" : Action)}, {peers}: [{string.Join(", ", Peers.Select(static p => p.AdminYaml))}]" +
        (Ports is null ? "}" : $", {(newer ? "protocols" : "ports")}: [{string.Join(", ", Ports.Select(p => p.AdminYaml(newer)))}]}}");
}

/// <summary>A policy before all NetworkPolicies, or the baseline behind them.</summary>
internal sealed record AdminPolicy(string Name, int Priority, KubernetesPeer Subject, AdminRule[] Ingress, AdminRule[] Egress, bool IsBaseline)
{
    /// <summary>The policy as a short line, of the newer kind or of one of the two before it.</summary>
    public string Line(bool newer) => (newer, IsBaseline) switch
    {
        (true, _) => $"CNP {Name} {{tier: {(IsBaseline ? "Baseline" : "Admin")}, priority: {Priority}, ",
        (false, true) => $"BANP {Name} {{",
        _ => $"ANP {Name} {{priority: {Priority}, ",
    } + $"subject: {Subject.AdminYaml}, ingress: [{string.Join(", ", Ingress.Select(r => r.Yaml("from", newer)))}], egress: [{string.Join(", ", Egress.Select(r => r.Yaml("to", newer)))}]}}";
}
