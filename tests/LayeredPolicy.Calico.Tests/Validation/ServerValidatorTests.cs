using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using k8s.Models;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Calico.Validation;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>The validators of the kinds that the API server alone judges, on objects that a program makes.</summary>
public sealed class ServerValidatorTests
{
    /// <summary>Spec, id and path of the only failure; both empty for an object that is right.</summary>
    public static TheoryData<string, string, string> KubernetesSpecs => new()
    {
        { "{}", "", "" },
        { """{"podSelector":{"matchLabels":{"app":"web"}},"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8","except":["10.1.0.0/16"]}}],"ports":[{"port":80,"endPort":90}]}]}""", "", "" },
        { """{"ingress":[{"from":[{}]}]}""", "LP2303", "spec.ingress[0].from[0]" },
        { """{"ingress":[{"from":[{"podSelector":{},"ipBlock":{"cidr":"10.0.0.0/8"}}]}]}""", "LP2310", "spec.ingress[0].from[0]" },
        { """{"egress":[{"to":[{"ipBlock":{"cidr":"10.0.0.1/8"}}]}]}""", "LP2304", "spec.egress[0].to[0].ipBlock.cidr" },
        { """{"ingress":[{"ports":[{"port":80,"endPort":70}]}]}""", "LP2304", "spec.ingress[0].ports[0].endPort" },
        { """{"ingress":[{"ports":[{"port":"web","protocol":"ICMP"}]}]}""", "LP2305", "spec.ingress[0].ports[0].protocol" },
        { """{"policyTypes":["ingress"]}""", "LP2305", "spec.policyTypes[0]" },
        { """{"podSelector":{"matchExpressions":[{"key":"a","operator":"In"}]}}""", "LP2303", "spec.podSelector.matchExpressions[0].values" },
    };

    /// <summary>The same for ClusterNetworkPolicy.</summary>
    public static TheoryData<string, string, string> ClusterSpecs => new()
    {
        { """{"tier":"Admin","priority":1,"subject":{"namespaces":{}},"ingress":[{"action":"Accept","from":[{"namespaces":{}}]}]}""", "", "" },
        { """{"tier":"Admin","priority":1,"subject":{"namespaces":{}},"ingress":[{"action":"Allow","from":[{"namespaces":{}}]}]}""", "LP2305", "spec.ingress[0].action" },
        { """{"tier":"Admin","priority":1001,"subject":{"namespaces":{}}}""", "LP2304", "spec.priority" },
        { """{"tier":"admin","priority":1,"subject":{"namespaces":{}}}""", "LP2305", "spec.tier" },
    };

    [Theory]
    [MemberData(nameof(KubernetesSpecs))]
    public void A_Kubernetes_policy_fails_where_the_server_refuses_it(string spec, string id, string path)
    {
        V1NetworkPolicySpec read = JsonSerializer.Deserialize<V1NetworkPolicySpec>(spec, JsonSerializerOptions.Web)!;
        var policy = new V1NetworkPolicy { Metadata = new() { Name = "a", NamespaceProperty = "shop" }, Spec = read };
        AssertOnly(new KubernetesNetworkPolicyValidator().Validate(policy), id, path);
    }

    [Theory]
    [MemberData(nameof(ClusterSpecs))]
    public void A_cluster_policy_fails_where_the_server_refuses_it(string spec, string id, string path)
    {
        ClusterNetworkPolicySpec read = JsonSerializer.Deserialize<ClusterNetworkPolicySpec>(spec, JsonSerializerOptions.Web)!;
        AssertOnly(new ClusterNetworkPolicyValidator().Validate(new ClusterNetworkPolicy { Metadata = new() { Name = "a" }, Spec = read }), id, path);
    }

    [Fact]
    public void An_empty_object_lacks_a_name()
    {
        Assert.Equal("metadata.name", Assert.Single(new KubernetesNetworkPolicyValidator().Validate(new V1NetworkPolicy()).Errors).PropertyName);
        Assert.Contains(new ClusterNetworkPolicyValidator().Validate(new ClusterNetworkPolicy { Spec = null! }).Errors, e => e is { ErrorCode: "LP2303", PropertyName: "metadata.name" });
    }

    [Fact]
    public void Absent_items_do_not_throw()
    {
        var policy = new V1NetworkPolicy
        {
            Metadata = new() { Name = "a" },
            Spec = new() { PodSelector = null, Ingress = [null!, new() { FromProperty = [null!], Ports = [null!] }], PolicyTypes = [null!] },
        };
        Assert.Contains(new KubernetesNetworkPolicyValidator().Validate(policy).Errors, e => e.PropertyName == "spec.policyTypes[0]");
        Assert.False(new ClusterNetworkPolicyValidator().Validate(new ClusterNetworkPolicy { Spec = new() { Ingress = [null!] } }).IsValid);
    }

    [Fact]
    public void An_object_of_another_version_is_not_served()
    {
        var old = new V1NetworkPolicy { ApiVersion = "networking.k8s.io/v1beta1", Kind = "NetworkPolicy", Metadata = new() { Name = "a" }, Spec = new() };
        Assert.Equal("LP2301", Assert.Single(new KubernetesNetworkPolicyValidator().Validate(old).Errors).ErrorCode);
        old.ApiVersion = "networking.k8s.io/v1";
        Assert.True(new KubernetesNetworkPolicyValidator().Validate(old).IsValid);
    }

    [Fact]
    public void A_failure_inside_another_object_has_the_whole_path()
    {
        var validator = new InlineValidator<Holder>();
        validator.RuleFor(h => h.Policy).SetValidator(new KubernetesNetworkPolicyValidator());
        ValidationFailure failure = Assert.Single(validator.Validate(new Holder(new V1NetworkPolicy { Spec = new() })).Errors);
        Assert.Equal("Policy.metadata.name", failure.PropertyName);
    }

    private static void AssertOnly(ValidationResult result, string id, string path)
    {
        if (id.Length == 0)
        {
            Assert.Empty(result.Errors);
            return;
        }

        ValidationFailure failure = Assert.Single(result.Errors);
        Assert.Equal((id, path), (failure.ErrorCode, failure.PropertyName));
        Assert.NotEmpty(failure.ErrorMessage);
    }

    private sealed record Holder(V1NetworkPolicy Policy);
}
