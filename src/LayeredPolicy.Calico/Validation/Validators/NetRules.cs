using FluentValidation;
using k8s.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Rules for the items of net and port lists.</summary>
internal static class NetRules
{
    /// <summary>The net has no host bits. An address alone passes here and is refused where the rule as a whole is judged.</summary>
    public static IRuleBuilderOptions<T, string?> ObeysNet<T>(this IRuleBuilder<T, string?> item, ClientRule rule) =>
        item.Must(text => ClientNetwork.IsStrictNetworkOrAddress(text ?? "")).As(rule);

    /// <summary>The port is a number from 1, an ascending range or a valid port name.</summary>
    public static IRuleBuilderOptionsConditions<T, IntOrString?> ObeysPort<T>(this IRuleBuilder<T, IntOrString?> item) =>
        item.Custom((port, context) =>
        {
            if (port is not null && EntityRuleValidator.PortRuleFor(port) is { } rule)
            {
                context.Report("", rule, $"'{port.Value}'");
            }
        });
}
