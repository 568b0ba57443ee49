using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads the four kinds of Calico policies.</summary>
internal static class PolicyReader
{
    /// <summary>The tier of policies that name none.</summary>
    public const string DefaultTier = "default";

    /// <summary>Reads a policy; null when it takes no part in evaluation.</summary>
    public static BoundPolicy? Read(BindingContext context, PolicyForm form)
    {
        if (form.StagedAction == StagedActions.Delete)
        {
            return null;
        }

        string? ns = form.IsNamespaced ? context.Document.Id.Namespace ?? "default" : null;
        (bool ingress, bool egress) = Directions(context, form);
        var rules = new RuleReader(context, ns);
        var policy = new BoundPolicy
        {
            Document = context.Document,
            Kind = form.Kind,
            Namespace = ns,
            Name = context.Document.Id.Name,
            Tier = string.IsNullOrEmpty(form.Tier) ? DefaultTier : form.Tier,
            Order = form.Order ?? double.PositiveInfinity,
            AppliesTo = AppliesTo(context, form, ns),
            IsStaged = form.StagedAction is not null,
            GovernsIngress = ingress,
            GovernsEgress = egress,
            Ingress = rules.Read(form.Ingress, "spec.ingress"),
            Egress = rules.Read(form.Egress, "spec.egress"),
            DoNotTrack = form.DoNotTrack,
            PreDnat = form.PreDnat,
            ApplyOnForward = form.ApplyOnForward,
        };
        return context.IsUnusable ? null : policy;
    }

    private static (bool Ingress, bool Egress) Directions(BindingContext context, PolicyForm form)
    {
        if (form.Types is { Count: > 0 } types)
        {
            if (types.FirstOrDefault(t => t is not (PolicyTypes.Ingress or PolicyTypes.Egress)) is { } odd)
            {
                context.Ignored("spec.types", $"'{odd}' is not a direction; expected Ingress or Egress");
            }

            return (types.Contains(PolicyTypes.Ingress), types.Contains(PolicyTypes.Egress));
        }

        // The classic client looks at the number of rules, the admission policy of plain custom resources at the presence of the fields.
        bool custom = context.Options.Api == CalicoApi.CustomResources;
        bool ingress = custom ? form.Ingress is not null : form.Ingress is { Count: > 0 };
        bool egress = custom ? form.Egress is not null : form.Egress is { Count: > 0 };
        return (ingress || !egress, egress);
    }

    private static Selector AppliesTo(BindingContext context, PolicyForm form, string? ns)
    {
        Selector? selector = Read(context, form.Selector, "spec.selector", isVital: true);
        Selector? accounts = Read(context, form.ServiceAccountSelector, "spec.serviceAccountSelector", isVital: false);
        if (ns is not null)
        {
            return CalicoComposition.SubjectOfPolicy(ns, selector, accounts);
        }

        Selector? namespaces = Read(context, form.NamespaceSelector, "spec.namespaceSelector", isVital: false);
        return CalicoComposition.SubjectOfGlobalPolicy(selector, namespaces, accounts);
    }

    private static Selector? Read(BindingContext context, string? text, string path, bool isVital)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Selector.TryParse(text, out Selector? selector, out Diagnostic? fault))
        {
            return selector;
        }

        if (isVital)
        {
            context.Ignored(path, fault.Message);
        }
        else
        {
            context.Malformed(path, fault.Message);
        }

        return null;
    }
}
