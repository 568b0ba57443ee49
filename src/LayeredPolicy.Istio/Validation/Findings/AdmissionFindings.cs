using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The API server's answer as diagnostics.</summary>
internal static class AdmissionFindings
{
    /// <summary>Errors first, then the fields that are dropped.</summary>
    public static IEnumerable<Diagnostic> Of(AdmissionVerdict verdict) => verdict.Errors.Select(Refused).Concat(verdict.UnknownFields.Select(Dropped));

    private static Diagnostic Refused(AdmissionError error) =>
        (error.Type == AdmissionErrorType.NotFound ? IstioDiagnostics.UnservedVersion : IstioDiagnostics.RefusedByApiServer).Create(Sentence(error)) with
        {
            Path = error.Type == AdmissionErrorType.InternalError ? "metadata.resourceVersion" : error.Field.Length == 0 ? null : error.Field,
            EnforcedBy = "API server",
        };

    /// <summary>The server's messages are predicates; the field is their subject.</summary>
    private static string Sentence(AdmissionError error)
    {
        bool isPredicate = error.Message.Split(' ')[0] is "is" or "must" or "may";
        string field = error.Field[(error.Field.LastIndexOf('.') + 1)..];
        return isPredicate && field.Length > 0 ? $"{field} {error.Message}" : error.Message;
    }

    private static Diagnostic Dropped(string path)
    {
        string field = path[(path.LastIndexOf('.') + 1)..];
        Diagnostic dropped = path.EndsWith("selector.matchExpressions", StringComparison.Ordinal)
            ? IstioDiagnostics.DroppedSelector.Create("matchExpressions is no field of an Istio selector; without it the policy selects every workload of the namespace")
            : field.Contains('_', StringComparison.Ordinal)
                ? IstioDiagnostics.DroppedField.Create($"'{field}' is dropped by the API server although istiod would read it; write it in camel case")
                : IstioDiagnostics.DroppedField.Create($"'{field}' is no field here; the API server drops it without a word");
        return dropped with { Path = path, EnforcedBy = "API server" };
    }
}
