using System.Text.Json;
using LayeredPolicy.Istio.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Istio's validating webhook and the API server on one object each.</summary>
internal sealed class IstioValidationSuite : Suite
{
    private readonly ApiServer _server = new(IstioSchemas.All);
    private int _sameErrors;
    private int _sameWarnings;
    private int _cases;

    public override string Name => "istio-validation";

    public override string? Information =>
        $"{_sameErrors} of {_cases} cases agree in every error of the API server, {_sameWarnings} in the webhook's warnings";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        JsonElement json = testCase.GetProperty("object");
        JsonElement apiServer = testCase.GetProperty("apiServer");
        JsonElement webhook = testCase.GetProperty("webhook");
        AdmissionVerdict admission = _server.Create(json);
        WebhookVerdict review = IstioWebhook.Review(json);
        _cases++;
        _sameErrors += AdmissionComparison.Errors(apiServer, admission) is null ? 1 : 0;
        _sameWarnings += WebhookComparison.Warnings(webhook, review) is null ? 1 : 0;
        return AdmissionComparison.Decide(apiServer, admission) ?? WebhookComparison.Decide(webhook, review);
    }
}
