using CsCheck;
using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Layers;

/// <summary>
/// What both layers say of an ingress controller of which nothing is known, held against each pod of random clusters as if it were the one.
/// </summary>
public sealed class IngressLayersTests
{
    private const string Shop =
        """
        { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web } }, spec: { containers: [{ name: c, ports: [{ containerPort: 8080 }] }] } }
        ---
        { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }] } }
        ---
        { apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: web, namespace: shop }, spec: { defaultBackend: { service: { name: web, port: { name: http } } } } }
        ---

        """;

    public static TheoryData<string, string> Policies => new()
    {
        { "{ kind: PeerAuthentication, spec: { mtls: { mode: STRICT } } }", "undecided" },
        { "{ kind: PeerAuthentication, spec: { mtls: { mode: PERMISSIVE } } }", "passes" },
        { "{ kind: AuthorizationPolicy, spec: { rules: [{}] } }", "passes" },
        { "{ kind: AuthorizationPolicy, spec: {} }", "refused" },
        { "{ kind: AuthorizationPolicy, spec: { rules: [{ from: [{ source: { principals: ['*'] } }] }] } }", "undecided" },
        { "{ kind: AuthorizationPolicy, spec: { rules: [{ from: [{ source: { namespaces: [edge] } }] }] } }", "undecided" },
        { "{ kind: AuthorizationPolicy, spec: { action: DENY, rules: [{ from: [{ source: { notNamespaces: [edge] } }] }] } }", "undecided" },
        { "{ kind: AuthorizationPolicy, spec: { action: DENY, rules: [{ from: [{ source: { serviceAccounts: [edge/bad] } }] }] } }", "undecided" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_mesh_leaves_undecided_what_depends_on_the_identity_of_the_controller(string policy, string expected)
    {
        string document = Shop + policy.Replace("spec:", "apiVersion: security.istio.io/v1, metadata: { name: p, namespace: shop }, spec:", StringComparison.Ordinal);
        ConnectivityMap map = PolicyWorld.Create(Manifests.Parse(document), CalicoLayer.Instance, IstioLayer.Instance).Map();

        // What is no HTTP is refused on a port declared so, whoever sends it.
        TrafficBounds sent = map.AllowedBy(LayerKind.Mesh, map.IngressController!, map.ClassOf("shop/web")!);
        TrafficSet requests = TrafficSet.Http & TrafficSet.OfDestinationPorts(PortSet.Of(8080));

        Assert.Equal(expected, sent.Certain.Contains(requests) ? "passes" : !sent.Possible.Overlaps(requests) ? "refused" : !sent.Certain.Overlaps(requests) ? "undecided" : "");
    }

    [Fact]
    public void Whichever_pod_the_controller_turns_out_to_be_the_mesh_lets_in_what_is_certain_and_no_more_than_what_is_possible() =>
        RandomLayeredWorld.All.Sample(Check, iter: Times(25), print: static r => r.Yaml);

    private static int Times(int shortRun) => Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? shortRun * 100 : shortRun;

    private static void Check(RandomLayeredWorld random)
    {
        const string ingress =
            """

            ---
            { apiVersion: v1, kind: Service, metadata: { name: all, namespace: NS }, spec: { ports: [{ port: 8080 }] } }
            ---
            { apiVersion: v1, kind: Endpoints, metadata: { name: all, namespace: NS }, subsets: [{ addresses: [ADDRESSES], ports: [{ port: 8080 }] }] }
            ---
            { apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: all, namespace: NS }, spec: { defaultBackend: { service: { name: all, port: { number: 8080 } } } } }
            """;
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(random.Yaml));
        PolicyWorld world = PolicyWorld.Create(
            Manifests.Parse(random.Yaml + string.Concat(facts.Workloads.GroupBy(static w => w.Namespace).Select(static g => ingress
                .Replace("NS", g.Key, StringComparison.Ordinal)
                .Replace("ADDRESSES", string.Join(", ", g.Select(static w => $"{{ ip: '{w.Addresses[0]}' }}")), StringComparison.Ordinal)))),
            CalicoLayer.Instance, IstioLayer.Instance);
        ConnectivityMap map = world.Map();
        foreach (Workload to in world.Facts.Workloads)
        {
            EndpointClass end = map.ClassOf(to.ToString())!;
            TrafficBounds sent = map.AllowedBy(LayerKind.Mesh, map.IngressController!, end);
            foreach (Workload from in world.Facts.Workloads.Where(w => w != to))
            {
                foreach (IpAddress address in from.Addresses.Where(a => to.Addresses.Any(t => t.IsV6 == a.IsV6)))
                {
                    TrafficBounds known = Given(world.AllowedBy(LayerKind.Mesh, Party.Of(from), Party.Of(to)), address), unknown = Given(sent, address);
                    TrafficSet asked = TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(8080));
                    Assert.True(unknown.Possible.Contains(known.Certain & asked), $"{from} -> {to}: {known}, the controller's is {unknown}");
                    Assert.True(known.Possible.Contains(unknown.Certain), $"{from} -> {to}: {known}, the controller's is {unknown}");
                }
            }
        }
    }

    private static TrafficBounds Given(TrafficBounds bounds, IpAddress address) => new(bounds.Certain.GivenSource(address), bounds.Possible.GivenSource(address));
}
