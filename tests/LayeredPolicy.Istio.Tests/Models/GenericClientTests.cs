using System.Text.Json.Nodes;
using k8s;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Istio.Tests.Models;

/// <summary>The models in the hands of the Kubernetes client.</summary>
public sealed class GenericClientTests
{
    [Fact]
    public async Task The_generic_client_lists_reads_and_replaces_without_losing_unknown_fields()
    {
        JsonObject item = JsonNode.Parse("""
            {"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","metadata":{"name":"web","namespace":"shop"},
             "spec":{"action":"ALLOW","futureField":{"deep":[1]},"rules":[{"from":[{"source":{"principals":["*"]}}]}]}}
            """)!.AsObject();
        using StubApiServer server = new(item, AuthorizationPolicyList.KubeKind);
        using Kubernetes api = new(new KubernetesClientConfiguration { Host = "http://api.invalid" }, server);
        using GenericClient client = new(api, AuthorizationPolicy.KubeGroup, AuthorizationPolicy.KubeApiVersion, AuthorizationPolicy.KubePluralName, disposeClient: false);
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        AuthorizationPolicyList list = await client.ListNamespacedAsync<AuthorizationPolicyList>("shop", cancel: cancellation);
        AuthorizationPolicy policy = await client.ReadNamespacedAsync<AuthorizationPolicy>("shop", "web", cancel: cancellation);
        policy.Spec!.Action = AuthorizationActions.Deny;
        await client.ReplaceNamespacedAsync(policy, "shop", "web", cancel: cancellation);

        Assert.Equal("7", list.Metadata.ResourceVersion);
        Assert.Equal("web", Assert.Single(list.Items).Metadata.Name);
        Assert.Equal("/apis/security.istio.io/v1/namespaces/shop/authorizationpolicies", server.Requests[0].Path);
        Assert.Equal(("PUT", "/apis/security.istio.io/v1/namespaces/shop/authorizationpolicies/web"), (server.Requests[2].Method, server.Requests[2].Path));
        Assert.Equal("""{"deep":[1]}""", server.Requests[2].Body!["spec"]!["futureField"]!.ToJsonString());
        Assert.Equal("DENY", server.Requests[2].Body!["spec"]!["action"]!.GetValue<string>());
    }
}
