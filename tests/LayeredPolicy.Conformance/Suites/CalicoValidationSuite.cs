using System.Text.Json;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Calico's v3 client and the API server on one object each.</summary>
internal sealed class CalicoValidationSuite : Suite
{
    private readonly ApiServer _server = new(CalicoSchemas.All);
    private int _sameErrors;
    private int _cases;

    public override string Name => "calico-validation";

    public override string? Information => $"{_sameErrors} of {_cases} cases agree in every error";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        JsonElement json = testCase.GetProperty("object");
        string? mismatch = null;
        string? errors = null;
        if (testCase.Field("apiServer") is { } server)
        {
            AdmissionVerdict verdict = _server.Create(json);
            mismatch = AdmissionComparison.Decide(server, verdict);
            errors = AdmissionComparison.Errors(server, verdict);
        }

        _cases++;
        _sameErrors += errors is null ? 1 : 0;
        return mismatch;
    }
}
