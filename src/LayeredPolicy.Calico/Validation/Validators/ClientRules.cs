using FluentValidation;
using k8s.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Rules of Calico's client that several validators share.</summary>
internal static class ClientRules
{
    /// <summary>The text is a selector. An absent or empty one selects everything and passes.</summary>
    /// <param name="rule">The rule to build.</param>
    /// <param name="field">The field as the client names it.</param>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeSelector<T>(this IRuleBuilder<T, string?> rule, string field) => rule.Custom((text, context) =>
    {
        if (!string.IsNullOrEmpty(text) && !Selector.TryParse(text, out _, out Diagnostic? fault))
        {
            context.Report("", ClientRule.Tag(CalicoDiagnostics.UnparsableSelector, field, "selector"), $"{fault.Message} in '{text}'");
        }
    });

    /// <summary>The net has no host bits. An address alone passes here and is refused where the rule as a whole is judged.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeNet<T>(this IRuleBuilder<T, string?> rule, string field) => rule.Custom((item, context) =>
    {
        string text = item ?? "";
        if (!ClientNetwork.IsStrictNetworkOrAddress(text))
        {
            string found = ClientNetwork.TryParse(text, out ClientNetwork network) ? $"'{text}' has bits set behind the prefix; the network is {network.Masked}" : $"'{text}'";
            context.Report("", ClientRule.Tag(CalicoDiagnostics.InvalidNet, field, "net"), found);
        }
    });

    /// <summary>The port is a number from 1, an ascending range or a valid port name.</summary>
    public static IRuleBuilderOptionsConditions<T, IntOrString?> MustBePort<T>(this IRuleBuilder<T, IntOrString?> rule) => rule.Custom((port, context) =>
    {
        if (port is not null && EntityRuleValidator.PortRuleFor(port) is { } broken)
        {
            context.Report("", broken, $"'{port.Value}'");
        }
    });
}
