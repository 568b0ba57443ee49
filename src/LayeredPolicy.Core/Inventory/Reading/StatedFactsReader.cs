using System.Collections.Immutable;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Reads a document of stated facts. Each field of its <c>spec</c> is one fact; none may be stated twice.</summary>
internal static class StatedFactsReader
{
    public const string Group = "layeredpolicy.dev";
    public const string Kind = "ClusterFacts";

    private static readonly string[] Names =
    [
        "trustDomain", "trustDomainAliases", "meshRootNamespace", "podsRoutable", "podNetworks", "serviceNetworks", "nodes.addresses",
        "apiServer.addresses", "apiServer.ports", "dns.provider", "dns.addresses", "metadata.addresses",
        "versions.kubernetes", "versions.calico", "versions.istio",
    ];

    /// <summary>The facts known before, and those of the document.</summary>
    public static StatedFacts Read(FactNode document, StatedFacts known, List<Diagnostic> diagnostics)
    {
        FactNode spec = document.Map("spec");
        CheckNames(spec, "", diagnostics);
        FactNode nodes = spec.Map("nodes");
        FactNode api = spec.Map("apiServer");
        FactNode dns = spec.Map("dns");
        FactNode versions = spec.Map("versions");
        return known with
        {
            TrustDomain = Once(known.TrustDomain, Text(spec, "trustDomain"), diagnostics),
            TrustDomainAliases = Once(known.TrustDomainAliases, Texts(spec, "trustDomainAliases"), diagnostics),
            MeshRootNamespace = Once(known.MeshRootNamespace, Text(spec, "meshRootNamespace"), diagnostics),
            PodsRoutable = Once(known.PodsRoutable, spec.Boolean("podsRoutable") is { } b ? Make(spec.Field("podsRoutable"), b) : null, diagnostics),
            PodNetworks = Once(known.PodNetworks, Networks(spec, "podNetworks"), diagnostics),
            ServiceNetworks = Once(known.ServiceNetworks, Networks(spec, "serviceNetworks"), diagnostics),
            NodeAddresses = Once(known.NodeAddresses, Networks(nodes, "addresses"), diagnostics),
            ApiServerAddresses = Once(known.ApiServerAddresses, Networks(api, "addresses"), diagnostics),
            ApiServerPorts = Once(known.ApiServerPorts, Ports(api, "ports"), diagnostics),
            DnsProvider = Once(known.DnsProvider, Text(dns, "provider"), diagnostics),
            DnsAddresses = Once(known.DnsAddresses, Networks(dns, "addresses"), diagnostics),
            MetadataAddresses = Once(known.MetadataAddresses, Networks(spec.Map("metadata"), "addresses"), diagnostics),
            KubernetesVersion = Once(known.KubernetesVersion, Text(versions, "kubernetes"), diagnostics),
            CalicoVersion = Once(known.CalicoVersion, Text(versions, "calico"), diagnostics),
            IstioVersion = Once(known.IstioVersion, Text(versions, "istio"), diagnostics),
        };
    }

    // A misspelt fact must not be a fact that is silently unknown.
    private static void CheckNames(FactNode map, string prefix, List<Diagnostic> diagnostics)
    {
        foreach ((string name, FactNode value) in map.Fields())
        {
            string full = prefix + name;
            if (Names.Any(n => n.StartsWith(full + ".", StringComparison.Ordinal)))
            {
                CheckNames(value, full + ".", diagnostics);
            }
            else if (!Names.Contains(full))
            {
                diagnostics.Add(map.Document.Report(
                    CoreDiagnostics.StatedFactUnknown, $"'{full}' is no fact that can be stated; there are {string.Join(", ", Names)}", value.Path));
            }
        }
    }

    private static Fact<string>? Text(FactNode map, string name) => map.Text(name) is { } text ? Make(map.Field(name), text) : null;

    private static Fact<ImmutableArray<string>>? Texts(FactNode map, string name) =>
        map.Field(name).Exists ? Make(map.Field(name), map.Texts(name).Select(t => t.Text).ToImmutableArray()) : null;

    private static Fact<ImmutableArray<Cidr>>? Networks(FactNode map, string name) => map.Field(name).Exists
        ? Make(map.Field(name), map.Texts(name).Select(t => HostReader.Network(t.Node, t.Text)).OfType<Cidr>().ToImmutableArray())
        : null;

    private static Fact<ImmutableArray<int>>? Ports(FactNode map, string name)
    {
        if (!map.Field(name).Exists)
        {
            return null;
        }

        var ports = ImmutableArray.CreateBuilder<int>();
        foreach (FactNode item in map.Items(name))
        {
            if (item.Json.ValueKind == System.Text.Json.JsonValueKind.Number && item.Json.TryGetInt32(out int port) && port is >= 1 and <= 65535)
            {
                ports.Add(port);
            }
            else
            {
                item.Report($"{item.Json}, but a port is a number from 1 to 65535");
            }
        }

        return Make(map.Field(name), ports.ToImmutable());
    }

    private static Fact<T> Make<T>(FactNode node, T value) =>
        new(value, node.Document.ToString(), node.Document.Locate(node.Path));

    private static Fact<T>? Once<T>(Fact<T>? known, Fact<T>? stated, List<Diagnostic> diagnostics)
    {
        if (known is null || stated is null)
        {
            return stated ?? known;
        }

        diagnostics.Add(CoreDiagnostics.StatedFactTwice.Create($"the fact is stated already: {known}; the first stays") with { Location = stated.Location });
        return known;
    }
}
