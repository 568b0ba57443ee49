using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The rule that a policy attaches in one way at most.</summary>
internal static class AttachmentRules
{
    /// <summary>Reports a policy that attaches in several ways. An empty list of references counts as absent, an empty selector does not.</summary>
    public static void CheckOneAttachment<T>(
        this ValidationContext<T> context, WorkloadSelector? selector, PolicyTargetReference? reference, IList<PolicyTargetReference>? references) =>
        CheckOne(selector, reference, references, context.Report);

    /// <summary>Checks the references too.</summary>
    public static void Check(WorkloadSelector? selector, PolicyTargetReference? reference, IList<PolicyTargetReference>? references, Reporter report)
    {
        CheckOne(selector, reference, references, report);
        if (reference is not null)
        {
            PolicyTargetReferenceValidator.Check(reference, report.Below("targetRef"));
        }

        for (int i = 0; i < (references?.Count ?? 0); i++)
        {
            PolicyTargetReferenceValidator.Check(references![i], report.Below($"targetRefs[{i}]"));
        }
    }

    private static void CheckOne(WorkloadSelector? selector, PolicyTargetReference? reference, IList<PolicyTargetReference>? references, Reporter report)
    {
        int ways = (selector is null ? 0 : 1) + (reference is null ? 0 : 1) + (references is { Count: > 0 } ? 1 : 0);
        if (ways > 1)
        {
            report("", IstioDiagnostics.SeveralAttachments, "only one of selector, targetRef and targetRefs can be given");
        }
    }
}
