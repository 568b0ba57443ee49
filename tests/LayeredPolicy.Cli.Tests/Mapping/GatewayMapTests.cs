using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Mapping;

/// <summary>An ingress gateway is an end like any other: its own policies judge who comes in, and those of a workload judge what it sends on.</summary>
public sealed class GatewayMapTests
{
    private const string Objects = """
        { apiVersion: v1, kind: Namespace, metadata: { name: edge } }
        ---
        { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: gateway, namespace: edge, labels: { istio: ingress } }
        spec: { serviceAccountName: gateway, containers: [{ name: istio-proxy, args: [proxy, router], ports: [{ containerPort: 8080 }] }] }
        ---
        { apiVersion: v1, kind: Service, metadata: { name: gateway, namespace: edge }, spec: { selector: { istio: ingress }, ports: [{ name: http2, port: 80, targetPort: 8080 }] } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { serviceAccountName: web, containers: [{ name: c, ports: [{ containerPort: 9080 }] }, { name: istio-proxy }] }
        ---
        { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ name: http, port: 9080 }] } }
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: { name: public, namespace: edge }
        spec: { selector: { istio: ingress }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: [shop.example] }] }
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: { name: web, namespace: edge }
        spec: { hosts: [shop.example], gateways: [public], http: [{ route: [{ destination: { host: web.shop.svc.cluster.local, port: { number: 9080 } } }] }] }
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: { name: gateway, namespace: edge }
        spec: { selector: { matchLabels: { istio: ingress } }, rules: [{ to: [{ operation: { methods: [GET], paths: [/api/*] } }] }] }
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: { name: web, namespace: shop }
        spec: { selector: { matchLabels: { app: web } }, rules: [{ from: [{ source: { principals: [cluster.local/ns/edge/sa/gateway] } }] }] }

        """;

    private static readonly ConnectivityMap s_map = PolicyWorld.Create(Manifests.Parse(Objects), CalicoLayer.Instance, IstioLayer.Instance).Map();

    [Theory]
    [InlineData("GET", "/api/cart", true)]
    [InlineData("POST", "/api/cart", false)]
    [InlineData("GET", "/admin", false)]
    public void What_comes_in_from_outside_is_judged_by_the_policies_of_the_gateway(string method, string path, bool passes) =>
        Assert.Equal(passes ? Truth.True : Truth.False, Test(s_map.Allowed(Outside, s_map.ClassOf("edge/gateway")!), 8080, method, path));

    [Fact]
    public void What_the_gateway_sends_on_is_judged_by_the_policies_of_the_workload()
    {
        Assert.Equal(Truth.True, Test(s_map.Allowed("edge/gateway", "shop/web"), 9080, "POST", "/"));
        Assert.Equal(Truth.False, Test(s_map.Allowed(Outside, s_map.ClassOf("shop/web")!), 9080, "GET", "/api/cart"));
    }

    private static EndpointClass Outside => s_map.Classes.First(static c => c.IsOutside);

    private static Truth Test(TrafficBounds allowed, int port, string method, string path)
    {
        var example = new TrafficExample { Protocol = IpProtocol.Tcp, DestinationPort = port, Http = new HttpRequest(method, path) { Authority = "shop.example" } };
        return allowed.Certain.Contains(example) == true ? Truth.True : allowed.Possible.Contains(example) == false ? Truth.False : Truth.Unknown;
    }
}
