using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>
/// A small cluster in which the scenarios play, and a short way to write policies for it: a line each, the kind, the name, and the spec as
/// a YAML flow map. Every scenario can be asked in IPv4 and, with each address replaced by its twin, in IPv6.
/// </summary>
/// <remarks>
/// Namespaces shop (team=red), pay (team=blue), ops. Pods shop/web (app=web, account front), shop/db (app=db, account data, named port
/// pg=5432), pay/card (app=card, account data), ops/tool (app=tool). 203.0.113.9 is outside.
/// </remarks>
internal sealed partial class ScenarioWorld
{
    private const string Cluster =
        """
        NS shop {team: red}
        NS pay {team: blue}
        NS ops {}
        SA shop/front {}
        SA shop/data {}
        SA pay/data {}
        POD shop/web {app: web} front 10.0.0.1 http 8080
        POD shop/db {app: db} data 10.0.0.2 pg 5432
        POD pay/card {app: card} data 10.0.1.1 http 8080
        POD ops/tool {app: tool} default 10.0.2.1 http 8080
        """;

    private readonly bool _v6;
    private readonly ClusterFacts _facts;

    private ScenarioWorld(string policies, bool v6, CalicoOptions options)
    {
        _v6 = v6;
        Manifests manifests = Manifests.Parse(Yaml(Cluster + "\n" + policies, v6));
        Assert.Empty(manifests.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        _facts = ClusterFacts.From(manifests);
        Network = new CalicoLayer(options).Compile(manifests, _facts);
    }

    public CompiledNetwork Network { get; }

    /// <summary>The cluster with policies.</summary>
    public static ScenarioWorld With(string policies, bool v6 = false, CalicoOptions? options = null) => new(policies, v6, options ?? CalicoOptions.Default);

    /// <summary>What becomes of a flow such as <c>web -> db</c>, <c>card -> db UDP 53</c> or <c>203.0.113.9 -> db ICMP 8 0</c>; TCP 5432 when nothing is said.</summary>
    public Outcome Decide(string flow)
    {
        Connection connection = Connect(flow);
        Outcome outcome = Network.Decide(connection);

        // The three interpreters of the same rules never disagree.
        Assert.Equal(outcome, Network.Explain(connection).Aggregate(Outcome.Allowed, static (all, step) => all.Then(step.Outcome)));
        AllowedSets.AssertAgree(Network, connection, outcome);
        AllowedSets.AssertTablesAgree(Network, connection);
        return outcome;
    }

    /// <summary>The connection that the text of a flow describes.</summary>
    public Connection Connect(string flow)
    {
        string[] words = flow.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (Party source, IpAddress from) = End(words[0]);
        (Party destination, IpAddress to) = End(words[2]);
        IpProtocol protocol = words.Length > 3 ? Protocol(words[3]) : IpProtocol.Tcp;
        int? number = words.Length > 4 ? int.Parse(words[4], CultureInfo.InvariantCulture) : words.Length > 3 ? null : 5432;
        return new()
        {
            Source = source,
            SourceAddress = from,
            Destination = destination,
            DestinationAddress = to,
            Protocol = protocol,
            SourcePort = protocol.HasPorts ? 40_000 : null,
            DestinationPort = protocol.HasPorts ? number : null,
            IcmpType = protocol.IsIcmp ? number : null,
            IcmpCode = protocol.IsIcmp ? int.Parse(words[5], CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>The IPv6 twin of an IPv4 address or network: the same bits below fd00::/96.</summary>
    public static string Twin(string v4)
    {
        Cidr network = Cidr.Parse(v4);
        var twin = new IpAddress(IpAddress.Parse("fd00::").Value | network.First.Value, true);
        return v4.Contains('/') ? $"{twin}/{96 + network.PrefixLength}" : twin.ToString();
    }

    /// <summary>The objects that the short lines stand for, as YAML.</summary>
    public static string Yaml(string lines, bool v6)
    {
        var yaml = new StringBuilder();
        foreach (string line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string text = v6 ? AddressPattern().Replace(line, static m => Twin(m.Value)) : line;
            yaml.Append("---\n").Append(Document(text)).Append('\n');
        }

        return yaml.ToString();
    }

    private static string Document(string line)
    {
        string[] words = line.Split(' ', 3);
        string[] name = words[1].Split('/');
        string metadata = name.Length == 2 ? $"namespace: {name[0]}, name: {name[1]}" : $"name: {name[0]}";
        string rest = words.Length > 2 ? words[2] : "{}";
        return words[0] switch
        {
            "NS" => $"{{apiVersion: v1, kind: Namespace, metadata: {{{metadata}, labels: {rest}}}}}",
            "SA" => $"{{apiVersion: v1, kind: ServiceAccount, metadata: {{{metadata}, labels: {rest}}}}}",
            "POD" => Pod(metadata, rest),
            "KNP" => $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{{metadata}}}, spec: {rest}}}",
            "CNP" => $"{{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata: {{{metadata}}}, spec: {rest}}}",
            "ANP" => $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {{{metadata}}}, spec: {rest}}}",
            "BANP" => $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: {{{metadata}}}, spec: {rest}}}",
            "SLICE" => $"{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, addressType: IPv4, metadata: {{{metadata}-x, labels: {{kubernetes.io/service-name: {name[1]}}}}}, {rest}}}",
            "SET" => Labelled("NetworkSet", metadata, rest),
            "GSET" => Labelled("GlobalNetworkSet", metadata, rest),
            "HEP" => Labelled("HostEndpoint", metadata, rest),
            string kind => $"{{apiVersion: projectcalico.org/v3, kind: {Kinds[kind]}, metadata: {{{metadata}}}, spec: {rest}}}",
        };
    }

    private static Dictionary<string, string> Kinds { get; } = new(StringComparer.Ordinal)
    {
        ["NP"] = "NetworkPolicy",
        ["GNP"] = "GlobalNetworkPolicy",
        ["SNP"] = "StagedNetworkPolicy",
        ["SGNP"] = "StagedGlobalNetworkPolicy",
        ["SKNP"] = "StagedKubernetesNetworkPolicy",
        ["TIER"] = "Tier",
        ["PROFILE"] = "Profile",
        ["FELIX"] = "FelixConfiguration",
    };

    // {labels} {spec}
    private static string Labelled(string kind, string metadata, string rest)
    {
        int end = rest.IndexOf('}', StringComparison.Ordinal) + 1;
        return $"{{apiVersion: projectcalico.org/v3, kind: {kind}, metadata: {{{metadata}, labels: {rest[..end]}}}, spec: {rest[end..].Trim()}}}";
    }

    // {labels} account address[,address] port-name port [node]
    private static string Pod(string metadata, string rest)
    {
        int end = rest.IndexOf('}', StringComparison.Ordinal) + 1;
        string[] words = rest[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{{apiVersion: v1, kind: Pod, metadata: {{{metadata}, labels: {rest[..end]}}}, " +
            $"spec: {{serviceAccountName: {words[0]}, nodeName: {(words.Length > 4 ? words[4] : "n1")}, containers: [{{name: c, ports: [{{name: {words[2]}, containerPort: {words[3]}}}]}}]}}, " +
            $"status: {{phase: Running, podIP: \"{words[1].Split(',')[0]}\", podIPs: [{string.Join(", ", words[1].Split(',').Select(static a => $"{{ip: \"{a}\"}}"))}]}}}}";
    }

    private (Party Party, IpAddress Address) End(string name)
    {
        if (_facts.Workloads.FirstOrDefault(w => w.Name == name) is { } workload)
        {
            return (Party.Of(workload), workload.Addresses[0]);
        }

        string[] parts = name.Split('@');
        var address = IpAddress.Parse(_v6 ? Twin(parts[^1]) : parts[^1]);
        return (parts.Length == 2 ? Party.OfNode(parts[0]) : Party.Outside, address);
    }

    private IpProtocol Protocol(string text) =>
        IpProtocol.TryParse(text == "ICMP" && _v6 ? "ICMPv6" : text, out IpProtocol protocol) ? protocol : throw new FormatException(text);

    [GeneratedRegex(@"\b\d+\.\d+\.\d+\.\d+(/\d+)?")]
    private static partial Regex AddressPattern();
}
