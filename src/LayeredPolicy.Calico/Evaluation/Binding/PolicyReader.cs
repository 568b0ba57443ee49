using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads the four kinds of Calico policies.</summary>
internal static class PolicyReader
{
    /// <summary>The tier of policies that name none.</summary>
    public const string DefaultTier = "default";

    /// <summary>Reads a policy; null when it takes no part in evaluation.</summary>
    public static BoundPolicy? Read(BindingContext context, PolicyShape shape)
    {
        if (shape.StagedAction == StagedActions.Delete)
        {
            return null;
        }

        string? ns = shape.IsGlobal ? null : context.Document.Id.Namespace ?? "default";
        (bool ingress, bool egress) = Directions(context, shape);
        var rules = new RuleReader(context, ns);
        var policy = new BoundPolicy
        {
            Document = context.Document,
            Kind = context.Document.Id.Kind,
            Namespace = ns,
            Name = context.Document.Id.Name,
            Tier = string.IsNullOrEmpty(shape.Tier) ? DefaultTier : shape.Tier,
            Order = shape.Order ?? double.PositiveInfinity,
            AppliesTo = AppliesTo(context, shape, ns),
            IsStaged = shape.StagedAction is not null,
            GovernsIngress = ingress,
            GovernsEgress = egress,
            Ingress = rules.Read(shape.Ingress, "spec.ingress"),
            Egress = rules.Read(shape.Egress, "spec.egress"),
            DoNotTrack = shape.DoNotTrack == true,
            PreDnat = shape.PreDnat == true,
            ApplyOnForward = shape.ApplyOnForward == true,
        };
        return context.IsUnusable ? null : policy;
    }

    private static (bool Ingress, bool Egress) Directions(BindingContext context, PolicyShape shape)
    {
        if (shape.Types is { Count: > 0 } types)
        {
            if (types.FirstOrDefault(t => t is not (PolicyTypes.Ingress or PolicyTypes.Egress)) is { } odd)
            {
                context.Ignored("spec.types", $"'{odd}' is not a direction; expected Ingress or Egress");
            }

            return (types.Contains(PolicyTypes.Ingress), types.Contains(PolicyTypes.Egress));
        }

        // The classic client looks at the number of rules, the admission policy of plain custom resources at the presence of the fields.
        bool custom = context.Options.Api == CalicoApi.CustomResources;
        bool ingress = custom ? shape.Ingress is not null : shape.Ingress is { Count: > 0 };
        bool egress = custom ? shape.Egress is not null : shape.Egress is { Count: > 0 };
        return (ingress || !egress, egress);
    }

    private static Selector AppliesTo(BindingContext context, PolicyShape shape, string? ns)
    {
        Selector? selector = Read(context, shape.Selector, "spec.selector", isVital: true);
        Selector? accounts = Read(context, shape.ServiceAccountSelector, "spec.serviceAccountSelector", isVital: false);
        if (ns is not null)
        {
            return CalicoComposition.SubjectOfPolicy(ns, selector, accounts);
        }

        Selector? namespaces = Read(context, shape.NamespaceSelector, "spec.namespaceSelector", isVital: false);
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
