using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Istio's validating webhook and the API server on one object each.</summary>
internal sealed class IstioValidationSuite : Suite
{
    private int _sameErrors;
    private int _cases;

    public override string Name => "istio-validation";

    public override string? Information => $"{_sameErrors} of {_cases} cases agree in every error of the API server and in whether the webhook warns";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        (string? mismatch, string? errors) = IstioCase.Judge(testCase);
        _cases++;
        _sameErrors += errors is null ? 1 : 0;
        return mismatch;
    }
}
