using LayeredPolicy.Calico;
using LayeredPolicy.Istio;
using LayeredPolicy.Tests.Splitting;

namespace LayeredPolicy.Tests.Mapping;

/// <summary>
/// The Online Boutique with a network policy for each service and a hand-written set of authorization policies: its worlds, and what must
/// pass between any two ends, worked out from the list of calls and from nothing that the product says.
/// </summary>
internal static class BoutiqueMap
{
    public const string Outside = "outside";

    private static readonly Dictionary<string, int> s_ports = new()
    {
        ["frontend"] = 8080,
        ["adservice"] = 9555,
        ["cartservice"] = 7070,
        ["checkoutservice"] = 5050,
        ["currencyservice"] = 7000,
        ["emailservice"] = 8080,
        ["paymentservice"] = 50051,
        ["productcatalogservice"] = 3550,
        ["recommendationservice"] = 8080,
        ["shippingservice"] = 50051,
        ["redis-cart"] = 6379,
    };

    // Each call of the application: who, whom, the methods of the one gRPC service that the callee offers.
    private static readonly Dictionary<(string From, string To), string[]> s_calls = new()
    {
        [("frontend", "adservice")] = ["AdService/GetAds"],
        [("frontend", "cartservice")] = ["CartService/AddItem", "CartService/GetCart", "CartService/EmptyCart"],
        [("frontend", "checkoutservice")] = ["CheckoutService/PlaceOrder"],
        [("frontend", "currencyservice")] = ["CurrencyService/GetSupportedCurrencies", "CurrencyService/Convert"],
        [("frontend", "productcatalogservice")] = ["ProductCatalogService/ListProducts", "ProductCatalogService/GetProduct"],
        [("frontend", "recommendationservice")] = ["RecommendationService/ListRecommendations"],
        [("frontend", "shippingservice")] = ["ShippingService/GetQuote"],
        [("recommendationservice", "productcatalogservice")] = ["ProductCatalogService/ListProducts"],
        [("checkoutservice", "cartservice")] = ["CartService/GetCart", "CartService/EmptyCart"],
        [("checkoutservice", "currencyservice")] = ["CurrencyService/Convert"],
        [("checkoutservice", "emailservice")] = ["EmailService/SendOrderConfirmation"],
        [("checkoutservice", "paymentservice")] = ["PaymentService/Charge"],
        [("checkoutservice", "productcatalogservice")] = ["ProductCatalogService/GetProduct"],
        [("checkoutservice", "shippingservice")] = ["ShippingService/GetQuote", "ShippingService/ShipOrder"],
    };

    // A sidecar leaves to the pod what is not TCP, and the ports of its own health and metrics pages.
    private static readonly TrafficSet s_pastTheProxy =
        !TrafficSet.OfProtocol(IpProtocol.Tcp) | Tcp(15020, 15021, 15090);

    public static IEnumerable<string> Ends => [.. s_ports.Keys, "loadgenerator", Outside];

    private static string Data => Path.Combine(Tool.Root, "tests", "LayeredPolicy.Cli.Tests", "testdata", "boutique-map");

    /// <summary>The shop as we describe it.</summary>
    public static PolicyWorld Ours() => World(Manifests.Load(Data));

    /// <summary>The shop as its makers ship it, network policies included, in a namespace of the mesh and with our authorization policies.</summary>
    public static PolicyWorld Shipped()
    {
        string shared = SharedFolder.Require("inputs/online-boutique");
        return World(Manifests.Combine(
            Manifests.Load(Path.Combine(shared, "kubernetes-manifests.yaml")),
            Manifests.Load(Path.Combine(shared, "network-policies")),
            Manifests.Load(Path.Combine(Data, "authorization-policies.yaml")),
            Manifests.Parse("{ apiVersion: v1, kind: Namespace, metadata: { name: default, labels: { istio-injection: enabled } } }")));
    }

    /// <summary>What the network policies let through.</summary>
    public static TrafficSet ByNetwork(string from, string to) =>
        to == "frontend" || (to == Outside && from != Outside) ? TrafficSet.All
        : s_calls.ContainsKey((from, to)) || (from, to) == ("cartservice", "redis-cart") ? Tcp(s_ports[to])
        : TrafficSet.None;

    /// <summary>What the authorization policies and the proxies let through.</summary>
    public static TrafficSet ByMesh(string from, string to)
    {
        if (to == Outside)
        {
            return TrafficSet.All;
        }

        if (to == "frontend")
        {
            StringSet paths = from == "loadgenerator" ? StringSet.All : !StringSet.Exact("/_healthz");
            return s_pastTheProxy | (Tcp(8080) & Http("GET", paths)) | (Tcp(8080) & Http("POST", paths));
        }

        if ((from, to) == ("cartservice", "redis-cart"))
        {
            return s_pastTheProxy | Tcp(6379);
        }

        string[] methods = s_calls.GetValueOrDefault((from, to)) ?? [];
        return s_pastTheProxy | TrafficSet.AnyOf(methods.Select(m => Http("POST", StringSet.Exact("/hipstershop." + m))));
    }

    private static TrafficSet Tcp(params int[] ports) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(ports));

    private static TrafficSet Http(string method, StringSet paths) => TrafficSet.OfMethod(StringSet.Exact(method)) & TrafficSet.OfPath(paths);

    private static PolicyWorld World(Manifests manifests) =>
        PolicyWorld.Create(manifests, ClusterFacts.From(manifests).AsServed(), CalicoLayer.Instance, IstioLayer.Instance);
}
