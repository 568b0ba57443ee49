namespace LayeredPolicy.Core.Tests.Inventory;

public sealed class IngressReadingTests
{
    public static TheoryData<string, string> Readable => new()
    {
        { "kind: Ingress, spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }", "web:80" },
        { "kind: Ingress, spec: { defaultBackend: { service: { name: web, port: { name: http } } }, rules: [{ host: a }, { http: { paths: [{ backend: { service: { name: web, port: { name: http } } } }] } }] }", "web:http" },
        { "kind: Ingress, spec: { rules: [{ http: { paths: [{ backend: { service: { name: a, port: { number: 1 } } } }, { backend: { service: { name: b, port: { number: 2 } } } }] } }] }", "a:1 b:2" },
        { "kind: Ingress, spec: { defaultBackend: { resource: { kind: Bucket, name: b } } }", "" },
        { "kind: Ingress, spec: { defaultBackend: { service: { name: web } } }", "" },
        { "kind: Ingress", "" },
        { "kind: Route, spec: { to: { kind: Service, name: web } }", "web" },
        { "kind: Route, spec: { to: { name: web }, port: { targetPort: '8080' }, alternateBackends: [{ kind: Service, name: old }, { kind: Other, name: x }] }", "web:8080 old:8080" },
        { "kind: Route, spec: { to: { name: web }, port: { targetPort: 8080-tcp } }", "web:8080-tcp" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Backends_are_Services_and_one_of_their_ports(string document, string backends)
    {
        ClusterFacts facts = Facts(document);

        Assert.Empty(facts.Diagnostics);
        Assert.Equal(backends, string.Join(' ', Assert.Single(facts.Ingresses).Backends));
        Assert.Equal("shop", facts.Ingresses[0].Namespace);
    }

    [Theory]
    [InlineData("kind: Ingress, spec: 5")]
    [InlineData("kind: Ingress, spec: { rules: [null, 1, { http: { paths: {} } }], defaultBackend: [x] }")]
    [InlineData("kind: Ingress, spec: { defaultBackend: { service: { name: web, port: { number: eighty } } } }")]
    [InlineData("kind: Ingress, spec: { defaultBackend: { service: { name: web, port: { number: 65536 } } } }")]
    [InlineData("kind: Ingress, spec: { defaultBackend: { service: { name: [1], port: { number: 80 } } } }")]
    [InlineData("kind: Route, spec: { to: nothing }")]
    [InlineData("kind: Route, spec: { to: { name: web }, port: { targetPort: {} } }")]
    [InlineData("kind: Route, spec: { to: { name: web }, port: { targetPort: 1.5 } }")]
    public void What_cannot_be_read_is_reported_and_leads_nowhere(string document)
    {
        ClusterFacts facts = Facts(document);

        Assert.All(facts.Diagnostics, static d => Assert.Equal("LP1301", d.Id));
        Assert.NotEmpty(facts.Diagnostics);
        Assert.Empty(Assert.Single(facts.Ingresses).Backends);
    }

    [Fact]
    public void The_first_of_two_objects_of_one_name_counts_as_of_other_facts()
    {
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(Text("kind: Route, spec: { to: { name: one } }") + "\n---\n" + Text("kind: Route, spec: { to: { name: two } }")));

        Assert.Equal("one", Assert.Single(facts.Ingresses).Backends[0].Service);
        Assert.Equal("LP1302", Assert.Single(facts.Diagnostics).Id);
    }

    private static ClusterFacts Facts(string document) => ClusterFacts.From(Manifests.Parse(Text(document)));

    private static string Text(string document) =>
        $"{{ apiVersion: {(document.StartsWith("kind: Route", StringComparison.Ordinal) ? "route.openshift.io/v1" : "networking.k8s.io/v1")}, metadata: {{ name: x, namespace: shop }}, {document} }}";
}
