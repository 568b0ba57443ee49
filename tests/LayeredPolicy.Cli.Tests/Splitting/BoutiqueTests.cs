using LayeredPolicy.Calico;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Istio;
using LayeredPolicy.Istio.Validation;
using LayeredPolicy.Reporting;
using LayeredPolicy.Resources;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

public sealed class BoutiqueTests
{
    [Fact]
    public void Every_clause_of_the_boutique_is_placed()
    {
        SplitPlan plan = Boutique.Plan();

        Assert.Empty(plan.Errors);
        Assert.Empty(plan.Unenforceable);
        Assert.All(plan.Clauses, c => Assert.NotEmpty(plan.ObjectsOf(c.Clause)));
    }

    [Fact]
    public void Service_and_named_ports_become_the_container_ports_of_the_wire()
    {
        SplitPlan plan = Boutique.Plan();

        Assert.Contains("checkout -> email TCP 8080, both ends", plan.Clauses.Single(c => c.Clause == "send-mail").Network);
        Assert.Contains("frontend, checkout -> currency TCP 7000, both ends", plan.Clauses.Single(c => c.Clause == "convert").Network);
        Assert.Contains(plan.Kept, k => k.What == "namespace default -> kube-system/kube-dns TCP 5353, UDP 5353");
    }

    [Fact]
    public void The_schemas_accept_every_emitted_object()
    {
        var server = new ApiServer([.. CalicoSchemas.All, .. IstioSchemas.All]);

        Assert.All(Boutique.Plan().Objects, o =>
        {
            AdmissionVerdict verdict = server.Create(o.Json);
            Assert.True(verdict.Accepted, $"{o}: {string.Join("; ", verdict.Errors)}");
            Assert.Empty(verdict.UnknownFields);
        });
    }

    [Theory]
    [InlineData(NetworkTarget.Calico, MeshTarget.Sidecar)]
    [InlineData(NetworkTarget.Kubernetes, MeshTarget.Sidecar)]
    [InlineData(NetworkTarget.Kubernetes, MeshTarget.None)]
    public void The_written_yaml_reads_back_as_the_planned_objects(NetworkTarget network, MeshTarget mesh)
    {
        SplitPlan plan = Boutique.Plan(network, mesh);

        Manifests read = Manifests.Parse(plan.Objects.ToYaml(), "plan.yaml");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(plan.Objects.Select(o => o.Id), read.Documents.Select(d => d.Id));
        Assert.All(plan.Objects.Zip(read.Documents), p => Assert.True(System.Text.Json.JsonElement.DeepEquals(p.First.Json, p.Second.Json)));
    }

    [Fact]
    public void The_order_of_clauses_does_not_change_a_byte()
    {
        IntentSet intent = Boutique.Intent();
        IntentSet reversed = intent with { Clauses = [.. intent.Clauses.Reverse()], Subjects = [.. intent.Subjects.Reverse()] };
        ClusterFacts facts = ClusterFacts.From(Boutique.Manifests()).AsServed();
        TargetProfile profile = Boutique.Profile(NetworkTarget.Calico, MeshTarget.Sidecar);

        Assert.Equal(
            Splitter.Split(intent, facts, profile).Objects.ToYaml(),
            Splitter.Split(reversed, facts, profile).Objects.ToYaml());
    }

    [Fact]
    public void Without_the_namespace_the_mesh_is_unknown_and_nothing_is_opened_for_it()
    {
        Manifests without = Manifests.FromJson(Boutique.Manifests().Documents.Where(d => d.Id is not { Kind: "Namespace", Name: "default" }).Select(d => d.Json));

        SplitPlan plan = Splitter.Split(Boutique.Intent(), ClusterFacts.From(without).AsServed(), Boutique.Profile(NetworkTarget.Calico, MeshTarget.Sidecar));

        Assert.DoesNotContain(plan.Objects, o => o.Clauses.Contains("browse"));
        Assert.True(!plan.IsValid || plan.Unenforceable.Any(u => u.Clause == "browse"));
    }

    [Theory]
    [InlineData(NetworkTarget.Calico)]
    [InlineData(NetworkTarget.Kubernetes)]
    public void Every_edge_stays_open_under_the_emitted_policies_and_the_proof_holds(NetworkTarget network)
    {
        Proof proof = Boutique.Plan(network).Prove();

        Assert.True(proof.Holds, proof.ToString());
    }

    public static TheoryData<string, string, int, string> Edges => new()
    {
        { "istio-system/istio-ingressgateway", "default/frontend", 8080, "/cart" },
        { "default/loadgenerator", "default/frontend", 8080, "/cart" },
        { "default/frontend", "default/adservice", 9555, "/hipstershop.AdService/GetAds" },
        { "default/frontend", "default/cartservice", 7070, "/hipstershop.CartService/GetCart" },
        { "default/frontend", "default/checkoutservice", 5050, "/hipstershop.CheckoutService/PlaceOrder" },
        { "default/frontend", "default/currencyservice", 7000, "/hipstershop.CurrencyService/Convert" },
        { "default/frontend", "default/productcatalogservice", 3550, "/hipstershop.ProductCatalogService/ListProducts" },
        { "default/frontend", "default/recommendationservice", 8080, "/hipstershop.RecommendationService/ListRecommendations" },
        { "default/frontend", "default/shippingservice", 50051, "/hipstershop.ShippingService/GetQuote" },
        { "default/recommendationservice", "default/productcatalogservice", 3550, "/hipstershop.ProductCatalogService/ListProducts" },
        { "default/checkoutservice", "default/cartservice", 7070, "/hipstershop.CartService/EmptyCart" },
        { "default/checkoutservice", "default/currencyservice", 7000, "/hipstershop.CurrencyService/Convert" },
        { "default/checkoutservice", "default/emailservice", 8080, "/hipstershop.EmailService/SendOrderConfirmation" },
        { "default/checkoutservice", "default/paymentservice", 50051, "/hipstershop.PaymentService/Charge" },
        { "default/checkoutservice", "default/productcatalogservice", 3550, "/hipstershop.ProductCatalogService/GetProduct" },
        { "default/checkoutservice", "default/shippingservice", 50051, "/hipstershop.ShippingService/ShipOrder" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void An_edge_of_the_application_passes_both_layers_and_its_neighbours_do_not(string from, string to, int port, string path)
    {
        SplitPlan plan = Boutique.Plan();
        PolicyWorld world = PolicyWorld.Create(plan.ToManifests(), plan.Facts, CalicoLayer.Instance, IstioLayer.Instance);
        Flow flow = Flow.Between(from, to).Tcp(port).Http("POST", path);

        Assert.Equal(Outcome.Allowed, world.Evaluate(flow).Outcome);
        Assert.Equal(Outcome.Denied, world.Evaluate(flow.Tcp(port + 1)).Outcome);
        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between(to, from).Tcp(port).Http("POST", path)).Outcome);
        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between("default/redis-cart", to).Tcp(port).Http("POST", path)).Outcome);
    }
}
