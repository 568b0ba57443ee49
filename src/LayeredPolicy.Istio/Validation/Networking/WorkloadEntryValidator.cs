using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a WorkloadEntry.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/workload-entry/.</remarks>
public sealed class WorkloadEntryValidator : NetworkingValidator<WorkloadEntry>
{
    private protected override void Check(WorkloadEntry value, Reporter report) =>
        WorkloadEntryRules.Check(value.Spec ?? new(), servicePorts: null, allowsNames: true, report.Below("spec"));
}
