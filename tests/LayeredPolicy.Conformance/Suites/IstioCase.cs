using System.Text.Json;
using LayeredPolicy.Istio.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>One recorded object of the mesh layer, judged by both engines.</summary>
internal static class IstioCase
{
    /// <summary>How our verdicts differ, and how our errors and warnings differ; each null when they do not.</summary>
    public static (string? Mismatch, string? Errors) Judge(JsonElement testCase)
    {
        JsonElement json = testCase.GetProperty("object");
        JsonElement apiServer = testCase.GetProperty("apiServer");
        JsonElement webhook = testCase.GetProperty("webhook");
        AdmissionVerdict admission = IstioAdmission.Create(json);
        WebhookVerdict review = IstioWebhook.Review(json);
        return (
            AdmissionComparison.Decide(apiServer, admission) ?? WebhookComparison.Decide(webhook, review),
            AdmissionComparison.Errors(apiServer, admission) ?? WebhookComparison.Warnings(webhook, review));
    }
}
