using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a DestinationRule.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/destination-rule/.</remarks>
public sealed class DestinationRuleValidator : NetworkingValidator<DestinationRule>
{
    private protected override void Check(DestinationRule value, Reporter report)
    {
        DestinationRuleSpec spec = value.Spec ?? new();
        string ns = value.Metadata.NamespaceProperty ?? "";
        if (HostText.WildcardNameFault(spec.Host ?? "") is { } fault)
        {
            report("spec.host", IstioDiagnostics.InvalidHost, fault);
        }

        TrafficPolicyRules.Check(spec.TrafficPolicy, ns, report.Below("spec.trafficPolicy"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < (spec.Subsets?.Count ?? 0); i++)
        {
            Subset subset = spec.Subsets![i];
            Reporter below = report.Below($"spec.subsets[{i}]");
            if (!names.Add(subset.Name ?? ""))
            {
                below("name", IstioDiagnostics.RepeatedPart, $"subset '{subset.Name}' is there twice");
            }

            if (!HostText.IsLabel(subset.Name ?? ""))
            {
                below("name", IstioDiagnostics.InvalidLabel, $"'{subset.Name}' is not a subset name");
            }

            CommonRules.CheckLabels(subset.Labels, "labels", below);
            TrafficPolicyRules.Check(subset.TrafficPolicy, ns, below.Below("trafficPolicy").ErrorsOnly());
        }

        CommonRules.CheckExportTo(spec.ExportTo, ns, isServiceEntry: false, spec.WorkloadSelector is not null, report);
        CommonRules.CheckSelector(spec.WorkloadSelector, "spec.workloadSelector", report);
    }
}
