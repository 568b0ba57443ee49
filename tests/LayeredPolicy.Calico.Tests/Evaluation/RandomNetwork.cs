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

    private static Gen<Dictionary<string, string>> Labels { get; } =
        Gen.Dictionary(OneOf(s_keys), OneOf(s_values))[0, 2];

    private static Gen<RandomSelector> Selectors { get; } = Gen.Select(
        Gen.Int[0, 5], OneOf(s_keys), OneOf(s_values), static (form, key, value) => new RandomSelector(form, key, value));

    private static Gen<RandomEnd> Ends { get; } = Gen.Select(
        Maybe(Selectors, 4), Maybe(Selectors, 2), Maybe(Selectors, 2), OneOf(s_nets).Array[0, 2], OneOf(s_nets).Array[0, 1],
        static (selector, not, namespaces, nets, notNets) => new RandomEnd(selector, not, namespaces, nets.Length == 2 && nets[0] == nets[1] ? [nets[0]] : nets, notNets));

    private static Gen<RandomRule> Rules { get; } = Gen.Select(
        OneOf("Allow", "Deny", "Pass", "Log"), Maybe(OneOf("TCP", "UDP", "ICMP"), 5), Ends, Ends, OneOf(s_ports).Array[0, 2],
        static (action, protocol, source, destination, ports) => new RandomRule(
            action, protocol, source, destination, protocol is "TCP" or "UDP" ? [.. ports.Distinct()] : []));

    private static Gen<RandomPolicy> AllPolicies { get; } = Gen.Select(
        OneOf("shop", "pay", ""), OneOf("first", "default", "last"), Gen.Int[-1, 3], Maybe(Selectors, 6),
        Rules.Array[0, 3], Rules.Array[0, 3], Gen.Int[1, 3], Gen.Int[0, 9],
        static (ns, tier, order, selector, ingress, egress, types, name) => new RandomPolicy(ns, "p" + name, tier, order < 0 ? null : order, selector, ingress, egress, types));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen, int timesInTen)
        where T : class => Gen.Select(Gen.Int[0, 9], gen, (n, value) => n < timesInTen ? value : null);

    /// <summary>Random clusters.</summary>
    public static Gen<RandomNetwork> Worlds { get; } = Gen.Select(
        Labels, Labels,
        Gen.Select(OneOf(s_namespaces), Labels, static (ns, labels) => (ns, labels)).Array[2, 4],
        Gen.Select(OneOf("shop", "pay", ""), Labels, OneOf(s_nets), static (ns, labels, net) => new RandomSet(ns, labels, net)).Array[0, 2],
        Gen.Bool, AllPolicies.Array[0, 6],
        static (shop, pay, pods, sets, firstPasses, policies) => new RandomNetwork(
            new Dictionary<string, Dictionary<string, string>> { ["shop"] = shop, ["pay"] = pay },
            [.. pods.Select((p, i) => new RandomPod($"pod{i}", p.ns, p.labels, $"10.0.{i % 2}.{i + 1}"))],
            sets,
            [new("first", 1, firstPasses), new("default", 1_000_000, false), new("last", 2_000_000, true)],
            [.. policies.DistinctBy(static p => (p.Namespace, p.Name))]));

    /// <summary>The cluster in the short lines of <see cref="ScenarioWorld"/>.</summary>
    public string Lines => string.Join('\n',
    [
        .. Namespaces.Select(n => $"NS {n.Key} {Map(n.Value)}"),
        .. Pods.Select(p => $"POD {p.Namespace}/{p.Name} {Map(p.Labels)} default {p.Address} http 80"),
        .. Sets.Select((s, i) => s.Namespace.Length == 0 ? $"GSET s{i} {Map(s.Labels)} {{nets: [{s.Net}]}}" : $"SET {s.Namespace}/s{i} {Map(s.Labels)} {{nets: [{s.Net}]}}"),
        .. Tiers.Where(t => t.Name != "default").Select(t => $"TIER {t.Name} {{order: {t.Order}, defaultAction: {(t.Passes ? "Pass" : "Deny")}}}"),
        .. Policies.Select(p => p.Line),
    ]);

    /// <summary>The members of a map as YAML.</summary>
    public static string Map(IReadOnlyDictionary<string, string> labels) => $"{{{string.Join(", ", labels.Select(l => $"{l.Key}: {l.Value}"))}}}";
}

/// <summary>A pod.</summary>
internal sealed record RandomPod(string Name, string Namespace, Dictionary<string, string> Labels, string Address);

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
internal sealed record RandomEnd(RandomSelector? Selector, RandomSelector? NotSelector, RandomSelector? NamespaceSelector, string[] Nets, string[] NotNets)
{
    /// <summary>The end as a YAML map.</summary>
    public string Yaml(int[] ports) => $"{{{string.Join(", ", new[]
    {
        Selector is null ? null : $"selector: \"{Selector.Text}\"",
        NotSelector is null ? null : $"notSelector: \"{NotSelector.Text}\"",
        NamespaceSelector is null ? null : $"namespaceSelector: \"{NamespaceSelector.Text}\"",
        Nets.Length == 0 ? null : $"nets: [{string.Join(", ", Nets)}]",
        NotNets.Length == 0 ? null : $"notNets: [{string.Join(", ", NotNets)}]",
        ports.Length == 0 ? null : $"ports: [{string.Join(", ", ports)}]",
    }.OfType<string>())}}}";
}

/// <summary>A rule; the ports are those of the destination.</summary>
internal sealed record RandomRule(string Action, string? Protocol, RandomEnd Source, RandomEnd Destination, int[] Ports)
{
    /// <summary>The rule as a YAML map.</summary>
    public string Yaml => $"{{action: {Action}{(Protocol is null ? "" : ", protocol: " + Protocol)}, source: {Source.Yaml([])}, destination: {Destination.Yaml(Ports)}}}";
}

/// <summary>A policy; types is 1 for ingress, 2 for egress, 3 for both.</summary>
internal sealed record RandomPolicy(
    string Namespace, string Name, string Tier, int? Order, RandomSelector? Selector, RandomRule[] Ingress, RandomRule[] Egress, int Types)
{
    /// <summary>The policy as a short line.</summary>
    public string Line =>
        $"{(Namespace.Length == 0 ? "GNP " : $"NP {Namespace}/")}{Name} {{tier: {Tier}{(Order is null ? "" : $", order: {Order}")}{(Selector is null ? "" : $", selector: \"{Selector.Text}\"")}, " +
        $"types: [{string.Join(", ", new[] { (Types & 1) != 0 ? "Ingress" : null, (Types & 2) != 0 ? "Egress" : null }.OfType<string>())}], " +
        $"ingress: [{string.Join(", ", Ingress.Select(r => r.Yaml))}], egress: [{string.Join(", ", Egress.Select(r => r.Yaml))}]}}";
}
