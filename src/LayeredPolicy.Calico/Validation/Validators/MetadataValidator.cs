using System.Text;
using FluentValidation;
using k8s.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of the metadata of an object of some kind.</summary>
internal sealed class MetadataValidator : AbstractValidator<V1ObjectMeta>
{
    private const string SubdomainForm = @"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private const string NameField = "Metadata.Name";

    private static readonly ClientRule s_subdomain = new(
        CalicoDiagnostics.InvalidName, NameField, $"name must consist of lower case alphanumeric characters, '-' or '.' (regex: {SubdomainForm})");

    private static readonly ClientRule s_label = new(
        CalicoDiagnostics.InvalidPolicyName, NameField, "name must consist of lower case alphanumeric characters or '-' (regex: [a-z0-9]([-a-z0-9]*[a-z0-9])?)");

    private static readonly ClientRule s_reservedLabel = new(
        CalicoDiagnostics.ReservedSetLabel, "Metadata.Labels (label)", "projectcalico.org/namespace is not a valid label name");

    /// <summary>Demands the given form of the name.</summary>
    /// <param name="form">The form of the name.</param>
    /// <param name="isSet">Whether the object is a network set, which may not carry the label of namespaces.</param>
    public MetadataValidator(NameForm form, bool isSet = false)
    {
        int longest = form == NameForm.Tier ? KubernetesNames.MaxLabel : KubernetesNames.MaxSubdomain;
        RuleFor(m => m.Name ?? "").Named("name").Must(NameForms.IsResourceName).As(s_subdomain);
        RuleFor(m => m.Name ?? "").Named("name").Must(name => form.Fits(name)).As(s_label).When(_ => form != NameForm.Subdomain);
        RuleFor(m => m).Custom((m, context) =>
        {
            CheckLength(m.Name ?? "", KubernetesNames.MaxSubdomain, context);
            if (longest < KubernetesNames.MaxSubdomain)
            {
                CheckLength(m.Name ?? "", longest, context);
            }

            CheckLabels(m, isSet, context);
            AnnotationRules.Check(m.Annotations, "annotations", context);
        });
    }

    private static void CheckLength(string name, int longest, ValidationContext<V1ObjectMeta> context)
    {
        int excess = Encoding.UTF8.GetByteCount(name) - longest;
        if (excess > 0)
        {
            context.Report("name", new ClientRule(CalicoDiagnostics.NameTooLong, NameField, $"name is too long by {excess} bytes"), $"it has {excess} bytes too many");
        }
    }

    private static void CheckLabels(V1ObjectMeta meta, bool isSet, ValidationContext<V1ObjectMeta> context)
    {
        foreach ((string key, string value) in meta.Labels ?? new Dictionary<string, string>())
        {
            foreach (string reason in QualifiedNameReasons.Key(key))
            {
                context.Report(FieldPath.Field("labels", key), new ClientRule(CalicoDiagnostics.InvalidLabelKey, "Metadata.Labels (label)", reason), $"'{key}'");
            }

            foreach (string reason in QualifiedNameReasons.Value(value))
            {
                context.Report(FieldPath.Field("labels", key), new ClientRule(CalicoDiagnostics.InvalidLabelValue, "Metadata.Labels (value)", reason), $"'{value}'");
            }

            if (isSet && key == "projectcalico.org/namespace")
            {
                context.Report(FieldPath.Field("labels", key), s_reservedLabel);
            }
        }
    }
}
