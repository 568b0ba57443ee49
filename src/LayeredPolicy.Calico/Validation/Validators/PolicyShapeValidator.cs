using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of the spec of a policy with Calico rules.</summary>
internal sealed class PolicyShapeValidator : AbstractValidator<PolicyShape>
{
    private static readonly ClientRule s_servicesInSource = new(CalicoDiagnostics.MisplacedServices, "Services", "not allowed in egress rule source");

    private static readonly ClientRule s_servicesInDestination = new(
        CalicoDiagnostics.MisplacedServices, "Services", "not allowed in ingress rule destination");

    private static readonly ClientRule s_serviceNamespace = new(CalicoDiagnostics.ServiceNeedsNamespace, "Namespace", "must specify a namespace");

    public PolicyShapeValidator()
    {
        RuleFor(p => p.Tier).Named("tier").Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidTierReference, "Tier", "name"), NameForms.IsResourceName);
        RuleFor(p => p.Selector).Named("selector").MustBeSelector("Selector");
        RuleFor(p => p.NamespaceSelector).Named("namespaceSelector").MustBeSelector("NamespaceSelector");
        RuleFor(p => p.ServiceAccountSelector).Named("serviceAccountSelector").MustBeSelector("ServiceAccountSelector");
        RuleForEach(p => p.Ingress).Named("ingress").SetValidator(new RuleValidator());
        RuleForEach(p => p.Egress).Named("egress").SetValidator(new RuleValidator());
        RuleFor(p => p).Custom(Check);
    }

    private static void Check(PolicyShape policy, ValidationContext<PolicyShape> context)
    {
        CheckHints(policy.PerformanceHints ?? [], context);
        if (policy.StagedAction == StagedActions.Delete)
        {
            if (!policy.IsOnlyTier)
            {
                const string Words = "Spec fields, except Tier, should all be zero-value if stagedAction is Delete";
                string field = policy.IsGlobal ? "StagedGlobalNetworkPolicySpec" : "StagedNetworkPolicySpec";
                context.Report("", new ClientRule(CalicoDiagnostics.StagedDeleteWithFields, field, Words));
            }

            return;
        }

        CheckTypes(policy, context);
        CheckEgress(policy, context);
        CheckIngress(policy, context);
    }

    /// <summary>Like the client, looks at the values only when none is there twice.</summary>
    private static void CheckHints(IList<string> hints, ValidationContext<PolicyShape> context)
    {
        if (hints.Distinct(StringComparer.Ordinal).Count() != hints.Count)
        {
            context.Report("performanceHints", ClientRule.Tag(CalicoDiagnostics.RepeatedHint, "PerformanceHints", "unique"));
            return;
        }

        for (int i = 0; i < hints.Count; i++)
        {
            if (hints[i] != PerformanceHintValues.AssumeNeededOnEveryNode)
            {
                context.Report($"performanceHints[{i}]", ClientRule.Tag(CalicoDiagnostics.UnknownHint, "PerformanceHints[i]", "oneof"), $"'{hints[i]}'");
            }
        }
    }

    private static void CheckTypes(PolicyShape policy, ValidationContext<PolicyShape> context)
    {
        IList<string> types = policy.Types ?? [];
        string field = policy.IsGlobal ? "GlobalNetworkPolicySpec.Types" : "NetworkPolicySpec.Types";
        for (int i = 0; i < types.Count; i++)
        {
            if (types.IndexOf(types[i]) < i)
            {
                context.Report($"types[{i}]", new ClientRule(CalicoDiagnostics.RepeatedType, field, $"'{types[i]}' type specified more than once"));
            }
        }
    }

    private static void CheckEgress(PolicyShape policy, ValidationContext<PolicyShape> context)
    {
        for (int i = 0; i < (policy.Egress?.Count ?? 0); i++)
        {
            Rule? rule = policy.Egress![i];
            if (rule?.Source?.Services is not null)
            {
                context.Report($"egress[{i}].source.services", s_servicesInSource);
            }

            if (rule?.Http is not null)
            {
                string words = policy.IsGlobal ? "not allowed in egress rules" : "not allowed in egress rule";
                context.Report($"egress[{i}].http", new ClientRule(CalicoDiagnostics.HttpInEgress, "HTTP", words));
            }

            if (policy.IsGlobal && rule?.Destination?.Services is { Namespace: null or "" })
            {
                context.Report($"egress[{i}].destination.services.namespace", s_serviceNamespace);
            }
        }
    }

    private static void CheckIngress(PolicyShape policy, ValidationContext<PolicyShape> context)
    {
        for (int i = 0; i < (policy.Ingress?.Count ?? 0); i++)
        {
            Rule? rule = policy.Ingress![i];
            if (rule?.Destination?.Services is not null)
            {
                context.Report($"ingress[{i}].destination.services", s_servicesInDestination);
            }

            if (policy.IsGlobal && rule?.Source?.Services is { Namespace: null or "" })
            {
                context.Report($"ingress[{i}].source.services.namespace", s_serviceNamespace);
            }
        }
    }
}
