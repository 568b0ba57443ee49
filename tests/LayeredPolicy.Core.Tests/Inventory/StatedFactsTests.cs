namespace LayeredPolicy.Core.Tests.Inventory;

public class StatedFactsTests
{
    private const string Document = """
        apiVersion: layeredpolicy.dev/v1alpha1
        kind: ClusterFacts
        metadata: { name: prod }
        spec:
          trustDomain: corp.example
          trustDomainAliases: [old.example]
          podsRoutable: false
          dns: { provider: coredns, addresses: [169.254.20.10] }
          apiServer: { addresses: [172.16.0.1, "fd00::/64"], ports: [6443] }
          nodes: { addresses: [192.168.0.0/24] }
          versions: { istio: "1.30", calico: "3.31" }
        """;

    [Fact]
    public void Stated_facts_carry_where_they_were_stated()
    {
        StatedFacts stated = ClusterFacts.From(Manifests.Parse(Document, "facts.yaml")).Stated;

        Assert.Equal(new Fact<string>("corp.example", "ClusterFacts prod", new("facts.yaml", 5, 16)), stated.TrustDomain);
        Assert.Equal("corp.example (facts.yaml:5:16)", stated.TrustDomain!.ToString());
        Assert.Equal(["old.example"], stated.TrustDomainAliases!.Value);
        Assert.False(stated.PodsRoutable!.Value);
        Assert.Equal("coredns", stated.DnsProvider!.Value);
        Assert.Equal([Cidr.Parse("172.16.0.1/32"), Cidr.Parse("fd00::/64")], stated.ApiServerAddresses!.Value);
        Assert.Equal([6443], stated.ApiServerPorts!.Value);
        Assert.Equal("1.30", stated.IstioVersion!.Value);
    }

    [Fact]
    public void A_fact_that_nobody_stated_is_unknown()
    {
        StatedFacts stated = ClusterFacts.From(Manifests.Parse(Document)).Stated;

        Assert.Null(stated.KubernetesVersion);
        Assert.Null(stated.PodNetworks);
        Assert.Null(ClusterFacts.Empty.Stated.TrustDomain);
    }

    [Fact]
    public void A_misspelt_fact_is_an_error_and_not_an_unknown()
    {
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(Document.Replace("provider:", "providr:", StringComparison.Ordinal), "facts.yaml"));

        Diagnostic diagnostic = Assert.Single(facts.Diagnostics);
        Assert.Equal("LP1304", diagnostic.Id);
        Assert.Equal(new("facts.yaml", 8, 19), diagnostic.Location);
        Assert.StartsWith("'dns.providr' is no fact that can be stated; there are trustDomain, ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_stated_twice_is_an_error_and_the_first_stays()
    {
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(Document + "\n---\n" + """
            apiVersion: layeredpolicy.dev/v1alpha1
            kind: ClusterFacts
            metadata: { name: other }
            spec: { trustDomain: cluster.local }
            """, "facts.yaml"));

        Assert.Equal("corp.example", facts.Stated.TrustDomain!.Value);
        Assert.Equal(
            "facts.yaml:16:22: error LP1305: the fact is stated already: corp.example (facts.yaml:5:16); the first stays",
            Assert.Single(facts.Diagnostics).ToString());
    }

    [Fact]
    public void Code_states_facts_too()
    {
        ClusterFacts facts = ClusterFacts.Empty.With(s => s with { PodsRoutable = Fact.Stated(true) });

        Assert.Equal("True (code)", facts.Stated.PodsRoutable!.ToString());
        Assert.Null(ClusterFacts.Empty.Stated.PodsRoutable);
    }
}
