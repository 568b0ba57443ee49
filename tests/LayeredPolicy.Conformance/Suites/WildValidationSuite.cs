using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Documents that people published, judged by the engines of their kind.</summary>
internal sealed class WildValidationSuite : Suite
{
    private int _sameErrors;
    private int _cases;

    public override string Name => "wild-validation";

    public override string? Information => $"{_sameErrors} of {_cases} cases agree in every error";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        (string? mismatch, string? errors) = testCase.Field("webhook") is not null ? IstioCase.Judge(testCase) : CalicoCase.Judge(testCase);
        _cases++;
        _sameErrors += errors is null ? 1 : 0;
        return mismatch;
    }
}
