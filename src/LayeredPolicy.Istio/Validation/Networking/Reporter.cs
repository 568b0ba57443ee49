namespace LayeredPolicy.Istio.Validation;

/// <summary>Takes a broken rule: where it is broken below the value at hand, its catalogue entry, and what was found.</summary>
internal delegate void Reporter(string path, DiagnosticDescriptor rule, string found);

/// <summary>Leads reports of an inner value to the value around it.</summary>
internal static class Reporters
{
    /// <summary>Reports below a field.</summary>
    public static Reporter Below(this Reporter report, string field) => (path, rule, found) =>
        report(path.Length == 0 ? field : path[0] == '[' ? field + path : $"{field}.{path}", rule, found);

    /// <summary>Reports errors only; warnings are lost, as istiod loses them in some places.</summary>
    public static Reporter ErrorsOnly(this Reporter report) => (path, rule, found) =>
    {
        if (rule.Severity == DiagnosticSeverity.Error)
        {
            report(path, rule, found);
        }
    };
}
