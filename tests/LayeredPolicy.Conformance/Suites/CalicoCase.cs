using System.Text.Json;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>One recorded object of the network layer, judged by whichever of the two engines the case has.</summary>
internal static class CalicoCase
{
    /// <summary>How our verdicts differ, and how our errors differ; each null when they do not.</summary>
    public static (string? Mismatch, string? Errors) Judge(JsonElement testCase)
    {
        JsonElement json = testCase.GetProperty("object");
        string? mismatch = null;
        string? errors = null;
        if (testCase.Field("apiServer") is { } server)
        {
            AdmissionVerdict verdict = CalicoAdmission.Create(json);
            mismatch = AdmissionComparison.Decide(server, verdict);
            errors = AdmissionComparison.Errors(server, verdict);
        }

        if (testCase.Field("validator") is { } client)
        {
            ClientVerdict verdict = CalicoClient.Create(json);
            mismatch ??= ClientComparison.Decide(client, verdict);
            errors ??= ClientComparison.Errors(client, verdict);
        }

        return (mismatch, errors);
    }
}
