using System.Text.Json.Nodes;
using k8s;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Calico.Tests.Models;

/// <summary>The models in the hands of the Kubernetes client.</summary>
public sealed class GenericClientTests
{
    [Fact]
    public async Task The_generic_client_lists_reads_and_replaces_without_losing_unknown_fields()
    {
        JsonObject item = JsonNode.Parse("""
            {"apiVersion":"projectcalico.org/v3","kind":"NetworkPolicy","metadata":{"name":"web","namespace":"shop"},
             "spec":{"selector":"app == 'web'","types":["Ingress"],"futureField":{"deep":[1]},"ingress":[{"action":"Allow","protocol":"TCP","destination":{"ports":[8080]}}]}}
            """)!.AsObject();
        using StubApiServer server = new(item, NetworkPolicyList.KubeKind);
        using Kubernetes api = new(new KubernetesClientConfiguration { Host = "http://api.invalid" }, server);
        using GenericClient client = new(api, NetworkPolicy.KubeGroup, NetworkPolicy.KubeApiVersion, NetworkPolicy.KubePluralName, disposeClient: false);
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        NetworkPolicyList list = await client.ListNamespacedAsync<NetworkPolicyList>("shop", cancel: cancellation);
        NetworkPolicy policy = await client.ReadNamespacedAsync<NetworkPolicy>("shop", "web", cancel: cancellation);
        policy.Spec.Order = 10;
        await client.ReplaceNamespacedAsync(policy, "shop", "web", cancel: cancellation);

        Assert.Equal("7", list.Metadata.ResourceVersion);
        Assert.Equal("web", Assert.Single(list.Items).Metadata.Name);
        Assert.Equal("/apis/projectcalico.org/v3/namespaces/shop/networkpolicies", server.Requests[0].Path);
        Assert.Equal(("PUT", "/apis/projectcalico.org/v3/namespaces/shop/networkpolicies/web"), (server.Requests[2].Method, server.Requests[2].Path));
        Assert.Equal("""{"deep":[1]}""", server.Requests[2].Body!["spec"]!["futureField"]!.ToJsonString());
        Assert.Equal(10, server.Requests[2].Body!["spec"]!["order"]!.GetValue<int>());
    }
}
