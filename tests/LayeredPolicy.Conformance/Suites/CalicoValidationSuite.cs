using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Calico's v3 client and the API server on one object each.</summary>
internal sealed class CalicoValidationSuite : Suite
{
    private int _sameErrors;
    private int _cases;

    public override string Name => "calico-validation";

    public override string? Information => $"{_sameErrors} of {_cases} cases agree in every error";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        (string? mismatch, string? errors) = CalicoCase.Judge(testCase);
        _cases++;
        _sameErrors += errors is null ? 1 : 0;
        return mismatch;
    }
}
