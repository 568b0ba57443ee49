using FluentValidation;
using FluentValidation.Results;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Calico.Validation;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>The validators on objects that a program makes, without JSON in between.</summary>
public sealed class ValidatorTests
{
    public static TheoryData<IValidator, object> Empty => new()
    {
        { new NetworkPolicyValidator(), new NetworkPolicy() },
        { new NetworkPolicyValidator(), new NetworkPolicy { Spec = null! } },
        { new GlobalNetworkPolicyValidator(), new GlobalNetworkPolicy { Spec = null! } },
        { new StagedNetworkPolicyValidator(), new StagedNetworkPolicy { Spec = null! } },
        { new StagedGlobalNetworkPolicyValidator(), new StagedGlobalNetworkPolicy { Spec = null! } },
        { new StagedKubernetesNetworkPolicyValidator(), new StagedKubernetesNetworkPolicy { Spec = null! } },
        { new TierValidator(), new Tier { Spec = null! } },
        { new NetworkSetValidator(), new NetworkSet { Spec = null! } },
        { new GlobalNetworkSetValidator(), new GlobalNetworkSet { Spec = null! } },
        { new HostEndpointValidator(), new HostEndpoint { Spec = null! } },
        { new ProfileValidator(), new Profile { Spec = null! } },
        { new FelixConfigurationValidator(), new FelixConfiguration { Spec = null! } },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public void An_empty_object_lacks_a_name_and_nothing_else(IValidator validator, object empty)
    {
        ValidationResult result = validator.Validate(new ValidationContext<object>(empty));
        Assert.All(result.Errors, e => Assert.Equal("metadata.name", e.PropertyName));
        Assert.Contains(result.Errors, e => e.ErrorCode == "LP2102");
    }

    [Fact]
    public void A_failure_carries_the_id_and_the_path_of_the_field()
    {
        var policy = new NetworkPolicy
        {
            Metadata = new() { Name = "a", NamespaceProperty = "shop" },
            Spec = new()
            {
                Selector = "app = 'x'",
                Ingress = [new Rule { Action = "Allow", Protocol = "TCP", Source = new() { Nets = ["10.0.0.1/8", null!], Ports = ["80-90", null!] } }, null!],
            },
        };
        ValidationResult result = new NetworkPolicyValidator().Validate(policy);
        Assert.Contains(result.Errors, e => e is { ErrorCode: "LP2120", PropertyName: "spec.selector" });
        Assert.Contains(result.Errors, e => e is { ErrorCode: "LP2150", PropertyName: "spec.ingress[0].source.nets[0]" });
        Assert.Contains(result.Errors, e => e is { ErrorCode: "LP2135", PropertyName: "spec.ingress[0].source.ports[0]" });
    }
}
